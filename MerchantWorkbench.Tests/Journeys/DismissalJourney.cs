using System.Diagnostics;
using System.Text.Json;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>Somebody loses the place at the merchant while the page is open: nothing more is written, and the page ends by itself.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class DismissalJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Pause = ".actions .button:has-text('暂停')";

    [Fact]
    public async Task The_owner_disables_the_operator_and_the_cashier_whose_pages_are_open()
    {
        string id = await town.OutAsync(("name", "还在发的券"));
        await AsAsync(town.User("owner"), "/settings/people", owner => AsAsync(town.User("operator"), "/coupons/" + id, @operator =>
            AsAsync(town.User("cashier"), "/redeem", async cashier =>
            {
                await Expect(@operator.Page.Locator(Pause)).ToBeEnabledAsync();
                await cashier.Page.FillAsync("#code", "123456789012");
                await DisableAsync(owner, town.User("operator"));
                long begin = Stopwatch.GetTimestamp();
                await EndsAsync(@operator);
                Figure.Report("account.page-ends-after-disable", Stopwatch.GetElapsedTime(begin).TotalSeconds, "s", floor: 60, goal: 30);
                await @operator.PictureAsync("dismissed");
                await @operator.AxeCleanAsync();
                await DisableAsync(owner, town.User("cashier"));
                await cashier.Page.PressAsync("#code", "Enter");
                await cashier.Page.WaitForURLAsync("**/account/sign-in*");
            })));
        Assert.Equal(0, await town.HappenedAsync("coupon.paused"));
    }

    /// <summary>Another copy of the program disabled the person, so this one heard no event: only asking can help.</summary>
    [Fact]
    public async Task Without_hearing_of_it_the_next_write_is_refused_at_once_and_the_page_ends_within_a_minute()
    {
        JsonElement manager = town.User("manager");
        string id = await town.OutAsync(("name", "别人管的券"));
        await AsAsync(manager, "/coupons/" + id, async visit =>
        {
            await Expect(visit.Page.Locator(Pause)).ToBeEnabledAsync();
            string email = manager.GetProperty("email").GetString()!;
            await town.InFileAsync(
                "UPDATE identity_membership SET disabled_at = seen_at WHERE person_id = (SELECT id FROM identity_person WHERE email = $email);"
                + "UPDATE identity_person SET security_stamp = 'ended' WHERE email = $email", ("$email", email));
            long begin = Stopwatch.GetTimestamp();
            await visit.Page.ClickAsync(Pause);
            await Expect(visit.Page.Locator(".notice.stop, .state").First).ToBeVisibleAsync();
            await visit.PictureAsync("dismissed-write");
            Assert.Equal(0, await town.InFileAsync("SELECT count(*) FROM events_event WHERE kind = 'coupon.paused' AND subject_id = $id",
                ("$id", Ids.Parse(id))));
            await EndsAsync(visit);
            double seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            Figure.Report("account.page-ends-unheard", seconds, "s", floor: 60, goal: 30);
            Assert.InRange(seconds, 0, 60);
        });
    }

    private static Task EndsAsync(Visit visit) =>
        Expect(visit.Page.Locator(".state", new() { HasText = "这里打不开" })).ToBeVisibleAsync(new() { Timeout = 60_000 });

    private static async Task DisableAsync(Visit owner, JsonElement person)
    {
        ILocator row = owner.Page.Locator("tr", new() { HasText = person.GetProperty("email").GetString() });
        await row.Locator(".button.stop").ClickAsync();
        await owner.Page.Locator("dialog[open] .button.stop").ClickAsync();
        await Expect(row.Locator(".stamp.idle")).ToBeVisibleAsync();
    }

    private Task AsAsync(JsonElement person, string page, Func<Visit, Task> story) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, person, town.Home + page);
        await visit.ListensAsync();
        await story(visit);
    });
}
