using System.Diagnostics;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>The home is read while fifty others lie open and hear of everything that happens.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class HomeReadTests
{
    private const int Pages = 50, Readings = 60;

    [Fact]
    public async Task The_home_is_there_soon_with_fifty_open_pages()
    {
        await using AppProcess app = await AppProcess.StartInTownAsync(("Workbench__RateLimits__Enabled", "false"));
        FormVisitor owner = new(app);
        await owner.SignInAsync("laowang@demo.example", "demo-1234");
        List<OpenPage> open = [];
        try
        {
            for (int page = 0; page < Pages; page++) open.Add(await OpenPage.OpenAsync(owner, app, "/b/laowang"));
            double[] times = new double[Readings];
            for (int reading = -5; reading < Readings; reading++)
            {
                long begun = Stopwatch.GetTimestamp();
                Assert.Contains("card-figures", await owner.TextAsync("/b/laowang"), StringComparison.Ordinal);
                if (reading >= 0) times[reading] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }
            Array.Sort(times);
            Figure.Report("home.read-p95-50-circuits", times[(int)(0.95 * Readings)], "ms", goal: 100);
            Figure.Report("home.read-median-50-circuits", times[Readings / 2], "ms");
        }
        finally
        {
            open.ForEach(page => page.Dispose());
        }
    }
}
