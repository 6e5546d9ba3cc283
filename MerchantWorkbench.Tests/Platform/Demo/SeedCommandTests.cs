using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Demo;

[Trait(Kinds.Trait, Kinds.Process)]
public sealed class SeedCommandTests
{
    [Theory]
    [InlineData("--profile", "acceptance", "--seed", "1", "--out", "relative.json")]
    [InlineData("--profile", "acceptance", "--seed", "one", "--out", "/tmp/world.json")]
    [InlineData("--profile", "other", "--seed", "1", "--out", "/tmp/world.json")]
    [InlineData("--profile", "acceptance", "--seed", "1", "--out", "/no/such/folder/world.json")]
    [InlineData("--profile", "acceptance")]
    public async Task What_is_typed_wrong_ends_with_2(params string[] words)
    {
        await using AppProcess app = AppProcess.NotStarted(new());
        Assert.Equal(2, (await app.RunAsync(["seed", .. words])).ExitCode);
    }
}
