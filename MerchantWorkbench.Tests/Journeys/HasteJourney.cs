using System.Net;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>Somebody shares an address with a machine that tries too often: what people see is a page with a sentence, in their language.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class HasteJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    [Theory]
    [InlineData("zh-CN", "操作太快了，等一分钟再试。")]
    [InlineData("en-US", "Too many requests. Wait a minute and try again.")]
    public async Task Signing_in(string language, string sentence)
    {
        FormVisitor machine = new(town.App);
        using HttpResponseMessage opened = await machine.PostAsync("/account/sign-in", "/account/sign-in", Guess());
        await browser.VisitAsync(town.App, visit => visit.ThroughTroubleAsync(async () =>
        {
            foreach (string page in new[] { "/account/sign-in", "/account/join?token=none", "/account/reset?token=none", "/m/enter?token=none" })
            {
                bool isForm = page == "/account/sign-in";
                await visit.GoAsync(isForm ? page : "/account/sign-in");
                await TooManyAsync(() => machine.PostAsync("/account/sign-in", "/account/sign-in", Guess()), isForm
                    ? () => TryAsync(visit) : () => visit.Page.GotoAsync(page), tries: 5);
                await Expect(visit.Page.Locator("main")).ToContainTextAsync(sentence);
                if (isForm) await Expect(visit.Page.Locator("[name=Email]")).ToHaveValueAsync("somebody@else.example");
                await visit.AxeCleanAsync();
                await visit.PictureAsync($"haste{page.Split('?')[0].Replace('/', '-')}-{language[..2]}");
            }
        }), new VisitSetup(Language: language));
    }

    [Theory]
    [InlineData("zh-CN", "操作太快了，等一分钟再试。", true)]
    [InlineData("en-US", "Too many requests. Wait a minute and try again.", false)]
    public async Task Taking_a_coupon(string language, string sentence, bool script)
    {
        string hot = await CouponAsync(), path = hot;
        using PhoneBrowser machine = new(town.App.BaseAddress);
        string page = await machine.ReadAsync(hot);
        await browser.VisitAsync(town.App, visit => visit.ThroughTroubleAsync(async () =>
        {
            await visit.GoAsync(path);
            await TooManyAsync(() => machine.SendAsync(hot, page), async () =>
            {
                IResponse answer = await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.ClickAsync(".thumb button[type=submit]"), IsPage);
                // Taken after all: the second's one try was the person's. The next coupon, the next try.
                if (answer.Status != 429) await visit.GoAsync(path = await CouponAsync());
                return answer;
            }, tries: 5);
            await Expect(visit.Page.Locator("main")).ToContainTextAsync(sentence);
            await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
            if (script) await visit.AxeCleanAsync();
            await visit.PictureAsync("haste-claim-" + language[..2]);
        }), VisitSetup.Phone with { Language = language, Script = script });
        Assert.Equal(path == hot ? 1 : 0, await town.InFileAsync("SELECT count(*) FROM coupons_piece WHERE coupon_id = $id",
            ("$id", MerchantWorkbench.Platform.Kernel.Ids.Parse(path.Split('/')[^1]))));
    }

    private async Task<string> CouponAsync() => "/m/coupon/" + await town.OutAsync(("name", "新客立减"), ("total", 500));

    private static async Task<IResponse?> TryAsync(Visit visit)
    {
        await visit.Page.FillAsync("[name=Email]", "somebody@else.example");
        await visit.Page.FillAsync("[name=Password]", "not the password");
        return await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.ClickAsync("main form button[type=submit]"), IsPage);
    }

    private static bool IsPage(IResponse response) => response.Request.IsNavigationRequest && response.Status != 303 && response.Status != 302;

    private static Dictionary<string, string> Guess() =>
        new() { ["_handler"] = "sign-in", ["Email"] = "guess@machine.example", ["Password"] = "wrong password" };

    /// <summary>The person comes while the machine goes on: the one try that the bucket gets each second is nearly always the machine's.</summary>
    /// <param name="tries">How often the person may come when it was not.</param>
    private static async Task TooManyAsync(Func<Task<HttpResponseMessage>> machine, Func<Task<IResponse?>> person, int tries = 1)
    {
        await DrainAsync(machine);
        using CancellationTokenSource done = new();
        Task[] haste = [.. Enumerable.Range(0, 4).Select(_ => KeepOnAsync(machine, done.Token))];
        IResponse answer = (await person())!;
        while (answer.Status != 429 && --tries > 0) answer = (await person())!;
        await done.CancelAsync();
        await Task.WhenAll(haste);
        Assert.Equal(429, answer.Status);
        Assert.InRange(int.Parse(answer.Headers["retry-after"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.StartsWith("text/html", answer.Headers["content-type"], StringComparison.Ordinal);
    }

    private static async Task KeepOnAsync(Func<Task<HttpResponseMessage>> machine, CancellationToken done)
    {
        while (!done.IsCancellationRequested) (await machine()).Dispose();
    }

    private static async Task DrainAsync(Func<Task<HttpResponseMessage>> machine)
    {
        for (int refused = 0, tries = 0; refused < 2; tries++)
        {
            Assert.True(tries < 400, "the machine was never told to wait");
            using HttpResponseMessage answer = await machine();
            refused = answer.StatusCode == HttpStatusCode.TooManyRequests ? refused + 1 : 0;
        }
    }
}
