using System.Diagnostics;
using MerchantWorkbench.Tests.World;
using Microsoft.Data.Sqlite;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A guest takes a coupon in the demo town; the owner puts the town back as it was opened.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class ResetJourney(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Things = ["coupons_coupon", "coupons_piece", "life_account_post", "promotion_placement", "identity_person"];

    [Fact]
    public async Task The_town_is_as_it_was_opened_within_seconds_and_nobody_signs_in_again()
    {
        await using AppProcess app = await AppProcess.StartInTownAsync();
        string planted = Traces(app, "town.db");
        await browser.VisitAsync(app, async visit =>
        {
            await visit.GoAsync("/m/shop/laowang");
            await visit.Page.Locator(".ticket", new() { HasText = "午市满 30 减 5" }).Locator(".button").First.ClickAsync();
            await visit.Page.ClickAsync(".thumb .button");
            await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("领到了");
            Assert.NotEqual(planted, Traces(app, "workbench.db"));

            await visit.SignInAsync("laowang@demo.example", "demo-1234", "/b/laowang/demo");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("demo-desk");
            await visit.Page.ClickAsync("main .card .button");
            await visit.PictureAsync("demo-desk-asks");
            await visit.ThroughTroubleAsync(async () =>
            {
                long begin = Stopwatch.GetTimestamp();
                await visit.Page.ClickAsync("dialog[open] .button >> nth=1");
                await Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
                Figure.Report("demo.reset", Stopwatch.GetElapsedTime(begin).TotalSeconds, "s", floor: 5, goal: 3);
                await visit.ListensAsync();
            });
            await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("演示台");
            Assert.Equal(planted, Traces(app, "workbench.db"));
        });
    }

    private static string Traces(AppProcess app, string file)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(app.DataDirectory, file)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return string.Join('\n', Things.Select(thing =>
        {
            using SqliteCommand ask = connection.CreateCommand();
            ask.CommandText = $"SELECT group_concat(id) FROM (SELECT id FROM {thing} ORDER BY id)";
            return (string)ask.ExecuteScalar()!;
        }));
    }
}
