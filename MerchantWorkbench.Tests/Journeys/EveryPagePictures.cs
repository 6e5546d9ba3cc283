using System.Text.Json;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>
/// Pictures of every page for the eye, as artifacts/pictures/zh-1440-light/b-laowang-coupons.png: both languages, a desk and a phone, day and
/// night; the demo town, and under "new" a merchant who has nothing yet. Run by eng/pictures.sh.
/// </summary>
[Trait(Kinds.Trait, Kinds.Pictures)]
public sealed class EveryPagePictures(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] EmptyPages = ["", "/coupons", "/keys", "/notices", "/redeem", "/catalog"];
    private static readonly ColorScheme[] Themes = [ColorScheme.Light, ColorScheme.Dark];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task Of_the_demo_town(string language)
    {
        await using AppProcess app = await AppProcess.StartInTownAsync();
        await browser.VisitAsync(app, visit => EveryPage.WalkAsync(visit, path => TakeAsync(visit, language, path)), new(Language: language));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task Of_a_new_merchant(string language)
    {
        SeededApp town = new();
        await town.InitializeAsync();
        try
        {
            string home = "/b/" + town.Merchant.GetProperty("shortName").GetString();
            JsonElement owner = town.Merchant.GetProperty("users").EnumerateArray().Single(user => user.GetProperty("role").GetString() == "owner");
            await browser.VisitAsync(town.App, async visit =>
            {
                await SeededApp.SignInAsync(visit, owner, home);
                foreach (string page in EmptyPages)
                {
                    await visit.GoAsync(home + page);
                    await TakeAsync(visit, language, "/new" + page);
                }
            }, new(Language: language));
        }
        finally
        {
            await town.DisposeAsync();
        }
    }

    /// <summary>The window grows with the page, so that rails and bars stand where they stand.</summary>
    private static async Task TakeAsync(Visit visit, string language, string path)
    {
        string name = path.Trim('/').Replace('/', '-');
        foreach (var (width, height) in new[] { (1440, 900), (390, 844) })
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            int tall = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            await visit.Page.SetViewportSizeAsync(width, Math.Max(height, tall));
            foreach (ColorScheme theme in Themes)
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
                string look = $"{language[..2]}-{width}-{theme}".ToLowerInvariant();
                await visit.PictureAsync($"{look}/{(name.Length == 0 ? "first" : name)}", whole: false);
            }
        }
    }
}
