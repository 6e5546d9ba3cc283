using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A member of staff lets the sign-in ask for a code of the phone as well; the day the phone is lost included.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class AuthenticatorJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Submit = "main form button[type=submit]";

    [Fact]
    public async Task From_switching_it_on_to_the_lost_phone()
    {
        string secret = "", used = "";
        string[] spare = [];
        await AsAsync("reviewer", "/account/authenticator", async visit =>
        {
            (secret, spare) = await SwitchOnAsync(visit);
            await visit.AxeCleanAsync();
            await visit.PictureAsync("authenticator-on");
        });
        Assert.Equal(10, spare.Distinct().Count());

        await PasswordAsync("reviewer", async visit =>
        {
            await visit.AxeCleanAsync();
            await visit.PictureAsync("authenticator-code");
            await RefusedAsync(visit, Other(AuthenticatorCode.Of(secret)));
            await EnterAsync(visit, used = AuthenticatorCode.Of(secret));
            Assert.EndsWith("/staff", visit.Page.Url, StringComparison.Ordinal);
        });
        await PasswordAsync("reviewer", async visit =>
        {
            await RefusedAsync(visit, used);
            await EnterAsync(visit, AuthenticatorCode.Of(secret, later: 1));
        });
        await PasswordAsync("reviewer", visit => EnterAsync(visit, spare[0]));
        await PasswordAsync("reviewer", async visit =>
        {
            await RefusedAsync(visit, spare[0]);
            await visit.GoAsync("/staff");
            Assert.Contains("/account/sign-in", visit.Page.Url, StringComparison.Ordinal);
        });

        await AsAsync("administrator", "/staff/accounts", async admin =>
        {
            await admin.GoAsync("/staff/accounts");
            ILocator row = admin.Page.Locator("tr", new() { HasText = town.Staff("reviewer").GetProperty("email").GetString() });
            await Expect(row).ToContainTextAsync("登录要验证码");
            await row.GetByRole(AriaRole.Button, new() { Name = "关闭验证器" }).ClickAsync();
            await Expect(admin.Page.Locator("dialog[open]")).ToContainTextAsync("手机丢了");
            await admin.AxeCleanAsync();
            await admin.PictureAsync("authenticator-lost", whole: false);
            await admin.Page.ClickAsync("dialog[open] .button.stop");
            await Expect(row).Not.ToContainTextAsync("登录要验证码");
        });
        Assert.Equal(1, await town.HappenedAsync("staff.authenticator_off"));
        await AsAsync("reviewer", "/staff", visit =>
        {
            Assert.EndsWith("/staff", visit.Page.Url, StringComparison.Ordinal);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public Task Oneself_switches_it_off_with_the_password() => AsAsync("reviewLead", "/account/authenticator", async visit =>
    {
        await SwitchOnAsync(visit);
        await visit.GoAsync("/account/authenticator");
        await visit.Page.FillAsync("[name=Password]", "not this one");
        await visit.Page.ClickAsync(Submit);
        await Expect(visit.Page.Locator(".field .error")).ToContainTextAsync("现在的密码不对");
        await visit.Page.FillAsync("[name=Password]", town.Staff("reviewLead").GetProperty("password").GetString()!);
        await visit.Page.ClickAsync(Submit);
        await Expect(visit.Page.Locator(".notice.good")).ToHaveTextAsync("验证器已关闭。");
        await AsAsync("reviewLead", "/staff", _ => Task.CompletedTask);
    });

    private static async Task<(string Secret, string[] Spare)> SwitchOnAsync(Visit visit)
    {
        await Expect(visit.Page.Locator("main svg").First).ToBeVisibleAsync();
        string secret = await visit.Page.Locator(".hint code").InnerTextAsync();
        await visit.Page.FillAsync("[name=Code]", Other(AuthenticatorCode.Of(secret)));
        await visit.Page.ClickAsync(Submit);
        await Expect(visit.Page.Locator(".field .error")).ToContainTextAsync("验证码不对");
        Assert.Equal(secret, await visit.Page.Locator(".hint code").InnerTextAsync());
        await visit.Page.FillAsync("[name=Code]", AuthenticatorCode.Of(secret));
        await visit.Page.ClickAsync(Submit);
        await Expect(visit.Page.Locator(".notice.good")).ToBeVisibleAsync();
        return (secret, [.. await visit.Page.Locator("main li code").AllInnerTextsAsync()]);
    }

    private static async Task EnterAsync(Visit visit, string code)
    {
        await visit.Page.FillAsync("[name=Code]", code);
        await visit.Page.ClickAsync(Submit);
        await visit.Page.WaitForURLAsync("**/staff");
    }

    private static async Task RefusedAsync(Visit visit, string code)
    {
        await visit.Page.FillAsync("[name=Code]", code);
        await visit.Page.ClickAsync(Submit);
        await Expect(visit.Page.Locator(".notice.stop")).ToContainTextAsync("验证码不对");
        Assert.Contains("/account/code", visit.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>Six digits that are wrong for minutes around: one digit off is never a neighbour's code but by a chance of one in a million.</summary>
    private static string Other(string code) => code[..^1] + ((code[^1] - '0' + 1) % 10);

    private Task AsAsync(string role, string then, Func<Visit, Task> story) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.Staff(role), then);
        await story(visit);
    });

    /// <summary>Signs in with the password and stands where the code is asked for.</summary>
    private Task PasswordAsync(string role, Func<Visit, Task> story) => browser.VisitAsync(town.App, async visit =>
    {
        await visit.GoAsync("/account/sign-in?back=%2Fstaff");
        await visit.Page.FillAsync("[name=Email]", town.Staff(role).GetProperty("email").GetString()!);
        await visit.Page.FillAsync("[name=Password]", town.Staff(role).GetProperty("password").GetString()!);
        await visit.Page.ClickAsync(Submit);
        await visit.Page.WaitForURLAsync("**/account/code*");
        await story(visit);
    });
}
