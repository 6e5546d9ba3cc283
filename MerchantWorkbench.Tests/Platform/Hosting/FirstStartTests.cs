using System.Diagnostics;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Hosting;

/// <summary>The very first start, cut short; and a second program on the same file.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class FirstStartTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(600)]
    [InlineData(1_100)]
    public async Task A_first_start_that_was_killed_is_finished_by_the_next(int milliseconds)
    {
        await using AppProcess app = new();
        Task starting = app.StartAgainAsync();
        await Task.WhenAny(starting, Task.Delay(milliseconds));
        await app.Kill9Async();
        await Record.ExceptionAsync(() => starting);

        await app.StartAgainAsync();
        (int exit, string said, _) = await app.RunAsync("verify");
        Assert.True(exit == 0, said);
    }

    [Fact]
    public async Task A_second_program_on_the_same_file_is_refused_with_a_sentence()
    {
        await using AppProcess app = await AppProcess.StartAsync(new());
        long begin = Stopwatch.GetTimestamp();
        (int exit, _, string errors) = await app.RunAsync();

        Assert.Equal(2, exit);
        Assert.Contains(app.DataDirectory, errors, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(begin).TotalSeconds, 0, 30);
        Assert.True(await app.IsReadyAsync());
    }

    [Fact]
    public async Task Planting_beside_the_running_program_is_refused()
    {
        await using AppProcess app = await AppProcess.StartAsync(new());
        (int exit, _, string errors) = await app.RunAsync("seed", "--profile", "acceptance", "--seed", "1", "--out", Path.Combine(app.DataDirectory, "x.json"));
        Assert.Equal(2, exit);
        Assert.NotEmpty(errors);
    }
}
