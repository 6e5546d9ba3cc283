using System.Text.Json;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>
/// Every page that <c>routes</c> lists, in the demo town, at a desk and on a phone, by day and by night: a page that is new is walked as well.
/// </summary>
[Collection(OneBrowser.Name)]
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class EveryPageJourney(Browser browser)
{
    private const string Password = "demo-1234";

    private static readonly (int Width, int Height, ColorScheme Theme)[] Looks =
    [
        (1440, 900, ColorScheme.Light), (1440, 900, ColorScheme.Dark), (390, 844, ColorScheme.Light), (390, 844, ColorScheme.Dark),
    ];

    [Fact]
    public async Task Every_page_is_open_to_everybody_and_fits_its_window()
    {
        await using AppProcess app = await AppProcess.StartAsync(new() { Demo = true });
        List<string> found = [];
        int seen = 0;
        await browser.VisitAsync(app, async visit =>
        {
            Dictionary<string, string[]> pages = (await PathsAsync(app)).GroupBy(Site).ToDictionary(site => site.Key, site => site.ToArray());
            foreach (string path in pages[""].Except(["/account", "/account/merchants", "/not-found", "/error"])) await LookAsync(visit, path);

            await visit.GoAsync("/m/enter?token=ms_demo_guest");
            string open = await FirstAsync(visit, "/m/shop/laowang", "main a[href*='/m/coupon/']");
            await visit.GoAsync("/m/coupon/" + open);
            await visit.Page.ClickAsync("main form button[type=submit]");
            await visit.Page.WaitForURLAsync("**/m/wallet/*");
            string piece = visit.Page.Url.Split('?')[0].Split('/')[^1];
            foreach (string path in pages["m"]) await LookAsync(visit, Fill(path, path.Contains("wallet", StringComparison.Ordinal) ? piece : open, "laowang"));

            await visit.SignInAsync("laowang@demo.example", Password);
            string coupon = await FirstAsync(visit, "/b/laowang/coupons?state=running", "tbody a[href*='/coupons/']");
            foreach (string path in pages["b"].Where(path => !path.Contains("{Paper", StringComparison.Ordinal)))
                await LookAsync(visit, Fill(path, coupon, "laowang"));
            await LookAsync(visit, "/account");

            await visit.Page.Context.ClearCookiesAsync();
            await visit.SignInAsync("admin@demo.example", Password);
            string review = await FirstAsync(visit, "/staff/reviews", "main a[href*='/staff/reviews/']");
            foreach (string path in pages["staff"]) await LookAsync(visit, Fill(path, review, ""));
        });
        Figure.Report("pages.seen", seen, "pages");
        Figure.Report("pages.axe-findings", found.Count, "findings", floor: 0, goal: 0);
        Assert.True(found.Count == 0, string.Join('\n', found));

        async Task LookAsync(Visit visit, string path)
        {
            seen++;
            await visit.GoAsync(path);
            foreach (var look in Looks)
            {
                await visit.Page.SetViewportSizeAsync(look.Width, look.Height);
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = look.Theme, ReducedMotion = ReducedMotion.Reduce });
                found.AddRange((await visit.AxeAsync()).Select(finding => $"{path} at {look.Width} {look.Theme}: {finding}"));
                int wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (wide > look.Width) found.Add($"{path} at {look.Width}: {wide} px wide");
            }
        }
    }

    private static async Task<IEnumerable<string>> PathsAsync(AppProcess app)
    {
        (int exit, string said, string errors) = await app.RunAsync("routes");
        Assert.True(exit == 0, errors);
        return [.. JsonDocument.Parse(said).RootElement.EnumerateArray()
            .Where(route => route.GetProperty("kind").GetString() == "page")
            .Select(route => route.GetProperty("path").GetString()!)
            .Where(path => !path.StartsWith("/gallery", StringComparison.Ordinal))];
    }

    private static string Site(string path) => path.Split('/')[1] is "b" or "m" or "staff" ? path.Split('/')[1] : "";

    private static string Fill(string path, string id, string merchant) => path.Replace("{Id}", id, StringComparison.Ordinal)
        .Replace("{Merchant}", merchant, StringComparison.Ordinal);

    /// <summary>The id at the end of the first such link.</summary>
    private static async Task<string> FirstAsync(Visit visit, string path, string link)
    {
        await visit.GoAsync(path);
        string address = (await visit.Page.Locator(link).First.GetAttributeAsync("href"))!;
        return address.Split('?')[0].Split('/')[^1];
    }
}
