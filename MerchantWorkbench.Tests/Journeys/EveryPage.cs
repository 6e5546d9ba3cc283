using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>The way through every page that <c>routes</c> lists, in the demo town: a page that is new is walked as well.</summary>
internal static class EveryPage
{
    private const string Password = "demo-1234";

    /// <summary>Signs in as one after the other who may see the pages and opens each; the last word is the address that was opened.</summary>
    public static async Task WalkAsync(Visit visit, Func<string, Task> look)
    {
        Dictionary<string, string[]> pages = (await PathsAsync(visit.App)).GroupBy(Site).ToDictionary(site => site.Key, site => site.ToArray());
        foreach (string path in pages[""].Except(["/account", "/account/merchants", "/not-found", "/error"])) await GoAsync(path);

        await visit.GoAsync("/m/enter?token=ms_demo_guest");
        string open = await FirstAsync(visit, "/m/shop/laowang", "main a[href*='/m/coupon/']");
        await visit.GoAsync("/m/coupon/" + open);
        await visit.Page.ClickAsync(".thumb button[type=submit], .thumb a");
        await visit.Page.WaitForURLAsync("**/m/wallet/*");
        string piece = visit.Page.Url.Split('?')[0].Split('/')[^1];
        string festival = await FirstAsync(visit, "/m", "main a[href*='/m/festivals/']");
        string post = await FirstAsync(visit, "/m/life", "main a[href*='/m/life/']");
        // The page after paying is for who paid; it has tests of its own.
        foreach (string path in pages["m"].Where(path => !path.Contains("{Order}", StringComparison.Ordinal)))
        {
            string thing = path.Contains("/festivals/", StringComparison.Ordinal) ? festival
                : path.Contains("wallet", StringComparison.Ordinal) ? piece : path.Contains("/life/", StringComparison.Ordinal) ? post : open;
            await GoAsync(Fill(path, thing, "laowang"));
        }

        await visit.SignInAsync("laowang@demo.example", Password);
        string coupon = await FirstAsync(visit, "/b/laowang/coupons?state=running", "tbody a[href*='/coupons/']");
        string written = await FirstAsync(visit, "/b/laowang/life", "tbody a[href*='/life/']");
        foreach (string path in pages["b"].Where(path => !path.Contains("{Paper", StringComparison.Ordinal)))
            await GoAsync(Fill(path, path.Contains("/festivals/", StringComparison.Ordinal) ? festival
                : path.Contains("/life/", StringComparison.Ordinal) ? written : coupon, "laowang"));
        await GoAsync("/account");

        await visit.Page.Context.ClearCookiesAsync();
        await visit.SignInAsync("daliu@demo.example", Password);
        await GoAsync("/staff/life");
        await visit.Page.Context.ClearCookiesAsync();
        await visit.SignInAsync("admin@demo.example", Password);
        string review = await FirstAsync(visit, "/staff/reviews", "main a[href*='/staff/reviews/']");
        foreach (string path in pages["staff"].Except(["/staff/life"]))
            await GoAsync(Fill(path, path.Contains("/festivals/", StringComparison.Ordinal) ? festival : review, ""));

        async Task GoAsync(string path)
        {
            await visit.GoAsync(path);
            await look(path);
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
        .Replace("{Merchant}", merchant, StringComparison.Ordinal).Replace("{Code}", "recommended_card", StringComparison.Ordinal);

    /// <summary>The id at the end of the first such link.</summary>
    private static async Task<string> FirstAsync(Visit visit, string path, string link)
    {
        await visit.GoAsync(path);
        string address = (await visit.Page.Locator(link).First.GetAttributeAsync("href"))!;
        return address.Split('?')[0].Split('/')[^1];
    }
}
