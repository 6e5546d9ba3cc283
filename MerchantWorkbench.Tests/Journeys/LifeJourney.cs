using System.Text.RegularExpressions;
using MerchantWorkbench.Products.LifeAccount.Demo;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A noodle shop posts today's dish with a coupon from a phone, a reviewer looks, a shopper follows, reads and claims there.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class LifeJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Words = "今天的热汤面：骨汤熬了六小时";

    [Fact]
    public async Task A_noodle_shop_posts_from_a_phone_a_reviewer_approves_a_shopper_follows_reads_and_claims_there()
    {
        string coupon = await town.OutAsync(("name", "热汤面立减"));
        string post = await PostAsync();
        await LookAsStaffAsync();
        await town.ApproveAsync(post);
        await ReadAsShopperAsync(post, coupon);
        await EditAsync(post);
        Assert.Equal(0, (await town.App.RunAsync("verify")).ExitCode);
    }

    [Fact]
    public Task A_photo_of_a_phones_size_is_made_small_and_a_reload_loses_no_word() => AsAsync("operator", "/life/new", async visit =>
    {
        await ReadyAsync(visit);
        await visit.Page.FillAsync("#f-text", "写到一半");
        await visit.Page.EvaluateAsync("""
            async () => {
              const canvas = document.createElement("canvas");
              [canvas.width, canvas.height] = [3000, 2000];
              canvas.getContext("2d").fillRect(0, 0, 1500, 1000);
              const bytes = await new Promise(done => canvas.toBlob(done, "image/png"));
              const chosen = new DataTransfer();
              chosen.items.add(new File([bytes], "IMG_0001.png", { type: "image/png" }));
              const picker = document.querySelector("#pictures-file");
              picker.files = chosen.files;
              picker.dispatchEvent(new Event("change", { bubbles: true }));
            }
            """);
        await Expect(visit.Page.Locator(".picture-rows img")).ToHaveCountAsync(1);
        await visit.UntilAsync("document.querySelector('.picture-rows img').naturalWidth === 1280");
        await Expect(visit.Page.Locator(".kept")).ToContainTextAsync("已存草稿");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("#f-text")).ToHaveValueAsync("写到一半");
        await Expect(visit.Page.Locator(".picture-rows img")).ToHaveCountAsync(1);
    });

    /// <summary>Inputs are clicks and fields; choosing a file is one.</summary>
    private async Task<string> PostAsync()
    {
        int inputs = 0;
        await AsAsync("owner", "/life", async visit =>
        {
            await visit.Page.ClickAsync("main a[href$='/life/new'] >> nth=0");
            inputs++;
            await ReadyAsync(visit);
            await visit.AxeCleanAsync();
            await visit.Page.FillAsync("#f-text", Words);
            inputs++;
            await visit.Page.SetInputFilesAsync("#pictures-file",
                Enumerable.Range(0, 3).Select(at => new FilePayload { Name = $"{at}.png", MimeType = "image/png", Buffer = Drawn(at) }));
            inputs++;
            await Expect(visit.Page.Locator(".picture-rows > li")).ToHaveCountAsync(3);
            await visit.Page.FillAsync("#f-pictures-0-alt", "一碗热汤面");
            inputs++;
            await visit.Page.Locator(".choice-card:has-text('热汤面立减')").ClickAsync();
            inputs++;
            await Expect(visit.Page.Locator(".phone .ticket")).ToContainTextAsync("热汤面立减");
            await Expect(visit.Page.Locator("#s-check")).ToContainTextAsync("2 张图片还没有文字说明");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("life-composer-390");
            await visit.Page.ClickAsync("[data-send]");
            inputs++;
            await Expect(visit.Page.Locator("tbody .stamp")).ToContainTextAsync("审核中");
            await visit.PictureAsync("life-list-390");
        }, VisitSetup.Phone);
        Figure.Report("life.post-inputs", inputs, "inputs", floor: 20, goal: 10);
        return (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/posts?state=in_review")).GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    private Task LookAsStaffAsync() => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.Staff("reviewer"), "/staff/reviews");
        await visit.Page.ClickAsync(".queue-item:has-text('今天的热汤面')");
        await Expect(visit.Page.Locator(".as-seen .post-text")).ToContainTextAsync(Words);
        await Expect(visit.Page.Locator(".as-seen .ticket")).ToContainTextAsync("热汤面立减");
        await Expect(visit.Page.Locator("[data-key=a]")).ToBeEnabledAsync();
        await visit.AxeCleanAsync();
        await visit.PictureAsync("life-review");
    });

    private Task ReadAsShopperAsync(string post, string coupon) => browser.VisitAsync(town.App, async visit =>
    {
        await visit.GoAsync("/m/life");
        await Expect(visit.Page.Locator("article").First).ToContainTextAsync("新近发布");
        await visit.PictureAsync("life-feed");
        await visit.Page.ClickAsync($"a[href='/m/life/{post}']");
        await visit.PictureAsync("life-post");
        await visit.Page.ClickAsync(".follow button");
        await Expect(visit.Page.Locator(".follow button")).ToHaveTextAsync("已关注");
        await visit.Page.ClickAsync(".mounted button");
        await Expect(visit.Page).ToHaveURLAsync(new Regex($"/m/life/{post}"));
        await Expect(visit.Page.Locator(".mounted")).ToContainTextAsync("这张券您已经领了");
        await visit.PictureAsync("life-claimed");
        await visit.Page.ClickAsync(".mounted a");
        await Expect(visit.Page.Locator(".digits")).ToBeVisibleAsync();
        await visit.GoAsync("/m/life");
        await Expect(visit.Page.Locator("article").First).ToContainTextAsync("您关注了这家店");
        Assert.Equal(1, (await town.SendAsync(town.Key, HttpMethod.Get, "/api/v1/coupons/" + coupon)).GetProperty("claimed").GetInt32());
    }, VisitSetup.Phone with { Script = false });

    /// <summary>The old words stay until the new ones are approved; what staff take down is gone at once.</summary>
    private async Task EditAsync(string post)
    {
        using PhoneBrowser phone = new(town.App.BaseAddress);
        await AsAsync("owner", "/life/" + post, async visit =>
        {
            await ReadyAsync(visit);
            await visit.Page.FillAsync("#f-text", "晚上的热汤面");
            await visit.Page.ClickAsync("[data-send]");
            await Expect(visit.Page.Locator("tbody tr").First).ToContainTextAsync("修改审核中");
            await visit.AxeCleanAsync();
            await visit.GoAsync($"{town.Home}/life/{post}");
            await Expect(visit.Page.Locator("main")).ToContainTextAsync("客人现在看到的是上一版");
            await visit.AxeCleanAsync();
        });
        Assert.Contains(Words, await phone.ReadAsync("/m/life/" + post), StringComparison.Ordinal);
        await town.ApproveAsync(post);
        Assert.Contains("晚上的热汤面", await phone.ReadAsync("/m/life/" + post), StringComparison.Ordinal);

        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.Staff("reviewLead"), "/staff/life");
            await visit.ListensAsync();
            await visit.AxeCleanAsync();
            await visit.Page.ClickAsync($"#post-{post} .button.stop");
            await visit.Page.FillAsync("dialog[open] input", "图片不是您拍的");
            await visit.Page.ClickAsync("dialog[open] .button.stop");
            await Expect(visit.Page.Locator("#post-" + post)).ToHaveCountAsync(0);
        });
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await phone.AskAsync("/m/life/" + post)).StatusCode);
        Assert.DoesNotContain(post, await phone.ReadAsync("/m/life"), StringComparison.Ordinal);
    }

    private static Task ReadyAsync(Visit visit) => Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();

    private static byte[] Drawn(int number) => new DrawnPicture(0xE9D8C3 + number).Disc(0, 0, 120, 0xC98A4B).Png();

    private Task AsAsync(string role, string path, Func<Visit, Task> story, VisitSetup? setup = null) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User(role), town.Home + path);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await story(visit);
    }, setup ?? new VisitSetup());
}
