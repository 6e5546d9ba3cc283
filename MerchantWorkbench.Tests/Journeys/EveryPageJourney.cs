using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>Every page that <c>routes</c> lists, in the demo town, at a desk by day and on a phone by night; in the long run at both by both.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class EveryPageJourney(Browser browser) : IClassFixture<Browser>
{
    private static readonly (int Width, int Height, ColorScheme Theme)[] Looks = LongRun.Of<(int, int, ColorScheme)[]>(
        [(1440, 900, ColorScheme.Light), (390, 844, ColorScheme.Dark)],
        [(1440, 900, ColorScheme.Light), (1440, 900, ColorScheme.Dark), (390, 844, ColorScheme.Light), (390, 844, ColorScheme.Dark)]);

    [Fact]
    public async Task Every_page_is_open_to_everybody_and_fits_its_window()
    {
        await using AppProcess app = await AppProcess.StartInTownAsync();
        List<string> found = [];
        int seen = 0;
        await browser.VisitAsync(app, visit => EveryPage.WalkAsync(visit, async path =>
        {
            seen++;
            foreach (var look in Looks)
            {
                await visit.Page.SetViewportSizeAsync(look.Width, look.Height);
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = look.Theme, ReducedMotion = ReducedMotion.Reduce });
                found.AddRange((await visit.AxeAsync()).Select(finding => $"{path} at {look.Width} {look.Theme}: {finding}"));
                int wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (wide > look.Width) found.Add($"{path} at {look.Width}: {wide} px wide");
            }
        }));
        Figure.Report("pages.seen", seen, "pages");
        Figure.Report("pages.axe-findings", found.Count, "findings", floor: 0, goal: 0);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
