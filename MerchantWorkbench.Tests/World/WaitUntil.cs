using System.Diagnostics;

namespace MerchantWorkbench.Tests.World;

/// <summary>Waits for what must come, however busy the machine is.</summary>
internal static class WaitUntil
{
    private const int Most = 120;

    /// <summary>Returns once it is true; fails after two minutes.</summary>
    /// <returns>Seconds it took.</returns>
    public static async Task<double> TrueAsync(Func<bool> isTrue, string what)
    {
        long begin = Stopwatch.GetTimestamp();
        while (!isTrue())
        {
            Assert.True(Stopwatch.GetElapsedTime(begin).TotalSeconds < Most, $"waited {Most} s in vain until {what}");
            await Task.Delay(20);
        }
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }
}
