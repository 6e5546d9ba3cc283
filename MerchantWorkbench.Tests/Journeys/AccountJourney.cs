using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A new platform from its first start: administrator, merchant, owner, cashier, and the cashier's last day.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed partial class AccountJourney(Browser browser, AppProcess app) : IClassFixture<Browser>, IClassFixture<AppProcess>
{
    private const string Password = "a password to remember";

    [Fact]
    public async Task From_the_first_start_to_a_cashier_who_leaves()
    {
        string owner = "", cashier = "";
        await browser.VisitAsync(app, async visit => owner = await TakeMerchantInAsync(visit), new VisitSetup(Language: "en-US"));
        await browser.VisitAsync(app, async visit =>
        {
            await JoinAsync(visit, owner, null);
            Assert.EndsWith("/b/flowers", visit.Page.Url, StringComparison.Ordinal);
            cashier = await InviteCashierAsync(visit);
            await browser.VisitAsync(app, async other =>
            {
                await JoinAsync(other, cashier, "bo@flowers.test");
                await other.GoAsync("/account");
                await DisableAsync(visit, "Bo");
                await other.GoAsync("/account");
                Assert.Contains("/account/sign-in", other.Page.Url, StringComparison.Ordinal);
                await other.SignInAsync("bo@flowers.test", Password);
                await Expect(other.Page.Locator(".state")).ToBeVisibleAsync();
            }, VisitSetup.Phone with { Language = "en-US" });
        }, new VisitSetup(Language: "en-US"));
    }

    [Theory]
    [InlineData("desk", 1440, 900, false, "zh-CN")]
    [InlineData("phone-dark", 390, 844, true, "en-US")]
    public Task The_plain_pages_read_well(string name, int width, int height, bool dark, string language) => browser.VisitAsync(app, async visit =>
    {
        foreach (string page in new[] { "", "account/sign-in", "account/join?token=none", "account/reset?token=none", "account/code" })
        {
            await visit.GoAsync("/" + page);
            await visit.AxeCleanAsync();
            await visit.PictureAsync($"account-{(page.Length == 0 ? "welcome" : page.Split('/', '?')[1])}-{name}");
        }
    }, new VisitSetup(width, height, dark, language));

    private async Task<string> TakeMerchantInAsync(Visit visit)
    {
        await JoinAsync(visit, await FirstLinkAsync(), "ada@platform.test", "Ada");
        Assert.EndsWith("/staff", visit.Page.Url, StringComparison.Ordinal);
        await visit.AxeCleanAsync();
        await visit.PictureAsync("staff-home");
        await visit.GoAsync("/staff/merchants");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "New merchant" }).ClickAsync();
        await visit.Page.FillAsync("[name=name]", "Flora's flowers");
        await visit.Page.FillAsync("[name=shortName]", "staff");
        await visit.Page.FillAsync("[name=ownerName]", "Flora");
        await visit.Page.FillAsync("[name=ownerEmail]", "flora@flowers.test");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Create and make the link" }).ClickAsync();
        await Expect(visit.Page.Locator(".field .error")).ToBeVisibleAsync();
        await visit.Page.FillAsync("[name=shortName]", "flowers");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Create and make the link" }).ClickAsync();
        string link = await LinkAsync(visit);
        await visit.AxeCleanAsync();
        await visit.PictureAsync("staff-merchants");
        await visit.GoAsync("/staff/accounts");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("staff-accounts");
        return link;
    }

    /// <summary>It is printed once the program listens, a moment after it is ready.</summary>
    private async Task<string> FirstLinkAsync()
    {
        for (int tries = 0; tries < 400 && !FirstLink().IsMatch(app.Output); tries++) await Task.Delay(25);
        return FirstLink().Match(app.Output).Value;
    }

    private static async Task<string> InviteCashierAsync(Visit visit)
    {
        foreach (string page in new[] { "", "/shops", "/logo", "/people" })
        {
            await visit.GoAsync("/b/flowers/settings" + page);
            await visit.AxeCleanAsync();
            await visit.PictureAsync("settings" + page.Replace('/', '-'));
        }
        await visit.Page.FillAsync("[name=name]", "Bo");
        await visit.Page.SelectOptionAsync("[name=role]", "cashier");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        string link = await LinkAsync(visit);
        await visit.PictureAsync("settings-people-link");
        return link;
    }

    private static async Task DisableAsync(Visit visit, string name)
    {
        await visit.GoAsync("/b/flowers/settings/people");
        await visit.Page.Locator("tr", new() { HasText = name }).GetByRole(AriaRole.Button, new() { Name = "Disable" }).ClickAsync();
        await visit.Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Disable" }).ClickAsync();
        await Expect(visit.Page.Locator("tr", new() { HasText = name }).Locator(".stamp.idle")).ToBeVisibleAsync();
    }

    private static async Task JoinAsync(Visit visit, string link, string? email, string? name = null)
    {
        await visit.GoAsync(link);
        await visit.AxeCleanAsync();
        if (name is not null) await visit.Page.FillAsync("[name=Name]", name);
        if (email is not null) await visit.Page.FillAsync("[name=Email]", email);
        await visit.Page.FillAsync("[name=Password]", Password);
        await visit.Page.ClickAsync("main form button[type=submit]");
        await visit.Page.WaitForURLAsync(address => !address.Contains("token=", StringComparison.Ordinal));
        await visit.ListensAsync();
    }

    private static async Task<string> LinkAsync(Visit visit)
    {
        ILocator link = visit.Page.Locator(".copy-text code");
        await Expect(link).ToBeVisibleAsync();
        return await link.InnerTextAsync();
    }

    [GeneratedRegex(@"http\S+/account/first\?token=\w+")]
    private static partial Regex FirstLink();
}
