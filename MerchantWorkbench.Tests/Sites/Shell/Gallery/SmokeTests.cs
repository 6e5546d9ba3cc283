using Bunit;
using MerchantWorkbench.Sites.Shell.Gallery;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Sites.Shell.Gallery;

public sealed class SmokeTests : ComponentTest
{
    [Fact]
    public void A_click_counts_and_a_wrong_number_is_refused()
    {
        IRenderedComponent<Smoke> page = Render<Smoke>();

        page.Find("#add").Click();
        page.Find("#pieces").Change("11");
        page.Find("form").Submit();

        Assert.Equal("1", page.Find("#count").TextContent);
        Assert.NotEmpty(page.Find(".validation-message").TextContent);
        Assert.Empty(page.Find("#accepted").TextContent);
    }
}
