namespace MerchantWorkbench.Tests.World;

/// <summary>The program as an operator meets it.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class AppProcessTests
{
    [Fact]
    public async Task It_is_ready_soon_and_again_after_a_kill_on_the_same_port()
    {
        await using AppProcess app = await AppProcess.StartAsync(new());
        Figure.Report("app.start-to-ready", app.TimeToReady.TotalSeconds, "s", floor: 10, goal: 5);

        await app.Kill9Async();
        Assert.False(await app.IsReadyAsync());
        await app.StartAgainAsync();

        Figure.Report("app.kill-to-ready", app.TimeToReady.TotalSeconds, "s", floor: 15, goal: 5);
        Assert.InRange(app.TimeToReady.TotalSeconds, 0, 15);
        Assert.Equal(0, await app.TermAsync());
    }

    [Fact]
    public async Task A_published_copy_starts_by_itself()
    {
        await using AppProcess app = await AppProcess.StartAsync(new() { Published = true });
        Assert.True(await app.IsReadyAsync());
    }
}
