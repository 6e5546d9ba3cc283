using Bunit;
using MerchantWorkbench.Sites.Shell.Gallery;
using MerchantWorkbench.Tests.World;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Tests.Sites.Shell.Gallery;

public sealed class SmokeIslandTests : ComponentTest
{
    [Fact]
    public void A_click_counts_and_a_wrong_number_is_refused()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        IRenderedComponent<SmokeIsland> island = Render<SmokeIsland>();

        island.Find("#add").Click();
        island.Find("#pieces").Change("11");
        island.Find("form").Submit();

        Assert.Equal("1", island.Find("#count").TextContent);
        Assert.NotEmpty(island.Find(".validation-message").TextContent);
        Assert.Empty(island.Find("#accepted").TextContent);
    }
}
