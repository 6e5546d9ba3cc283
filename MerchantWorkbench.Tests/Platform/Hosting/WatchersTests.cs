using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Hosting;

/// <summary>Where the data lie below the folder of the start, as the operator's guide has it, a watched folder would cost every write a call back.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class WatchersTests
{
    [Fact]
    public async Task The_program_watches_no_folder()
    {
        await using AppProcess app = await AppProcess.StartAsync(new());
        Assert.Empty(app.Watched);
    }
}
