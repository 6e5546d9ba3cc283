using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MerchantWorkbench.Tests.World;

/// <summary>Waits for what comes soon but not at once.</summary>
internal static class Wait
{
    /// <summary>Long enough for a busy machine; what takes it has failed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <returns>How long it took.</returns>
    public static Task<TimeSpan> UntilAsync(Func<bool> isTrue, [CallerArgumentExpression(nameof(isTrue))] string what = "") =>
        UntilAsync(() => Task.FromResult(isTrue()), what);

    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> UntilAsync(Func<Task<bool>> isTrue, [CallerArgumentExpression(nameof(isTrue))] string what = "")
    {
        long begin = Stopwatch.GetTimestamp();
        while (!await isTrue())
        {
            Assert.True(Stopwatch.GetElapsedTime(begin) < Patience, $"not true after {Patience.TotalSeconds} s: {what}");
            await Task.Delay(10);
        }
        return Stopwatch.GetElapsedTime(begin);
    }
}
