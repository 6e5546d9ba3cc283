using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A noodle shop sends a short film from a phone over a bad line; a reviewer looks, a shopper plays it.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class VideoJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Words = "拉面是这样拉的", Captions = "WEBVTT\n\n00:00.500 --> 00:02.000\n先和面\n";

    [Fact]
    public async Task From_a_film_on_a_phone_to_a_shopper_who_plays_it()
    {
        await SendAsync();
        string post = (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/posts?state=in_review")).GetProperty("items")[0].GetProperty("id").GetString()!;
        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.Staff("reviewer"), "/staff/reviews");
            await visit.Page.ClickAsync($".queue-item:has-text('{Words}')");
            await Expect(visit.Page.Locator("[data-key=a]")).ToBeVisibleAsync();
            await PlaysAsync(visit, ".as-seen video");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("video-review");
        });
        await town.ApproveAsync(post);
        await browser.VisitAsync(town.App, async visit =>
        {
            await visit.GoAsync("/m/life");
            await Expect(visit.Page.Locator(".film-still")).ToContainTextAsync("0:12");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("video-feed");
            await visit.GoAsync("/m/life/" + post);
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.querySelector('video').readyState"));
            await visit.AxeCleanAsync();
            await PlaysAsync(visit, "video");
            await Expect(visit.Page.Locator("track")).ToHaveCountAsync(1);
            await visit.UntilAsync("document.querySelector('video').textTracks[0].cues?.length === 1");
            await visit.PictureAsync("video-post");
        }, VisitSetup.Phone);
        Assert.Equal(0, (await town.App.RunAsync("verify")).ExitCode);
    }

    [Fact]
    public Task A_film_is_put_into_an_article_and_plays_in_the_phone_beside_it() => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("operator"), town.Home + "/life/article/new");
        await Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();
        await visit.Page.FillAsync("#f-title", "怎么拉一碗面");
        await visit.Page.Locator(".block-row textarea").First.FillAsync("先看看。");
        await visit.Page.Locator(".block-add").Last.GetByRole(AriaRole.Button, new() { Name = "视频" }).PressAsync("Enter");
        await visit.Page.SetInputFilesAsync("#video-file", new FilePayload { Name = "拉面.mp4", MimeType = "video/mp4", Buffer = TinyFilm.Make(12, 10) });
        await Expect(visit.Page.Locator(".film-cover")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await PlaysAsync(visit, ".phone video");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("video-article");
        await visit.Page.ClickAsync("[data-send]");
        await Expect(visit.Page.Locator("tbody")).ToContainTextAsync("怎么拉一碗面");
    });

    [Fact]
    public Task What_is_no_film_is_told_at_the_field_and_the_words_stay() => WriteAsync(visit => visit.ThroughTroubleAsync(async () =>
    {
        await visit.Page.FillAsync("#f-text", Words);
        await visit.Page.SetInputFilesAsync("#video-file", new FilePayload { Name = "1.mp4", MimeType = "video/mp4", Buffer = Dot.Png });
        await Expect(visit.Page.Locator("[role=alert]").First).ToContainTextAsync("这不是完整的 mp4 视频");
        await visit.AxeCleanAsync();
        await visit.Page.SetInputFilesAsync("#video-file", new FilePayload { Name = "2.mp4", MimeType = "video/mp4", Buffer = TinyFilm.Make(codec: "hvc1") });
        await Expect(visit.Page.Locator("[role=alert]").First).ToContainTextAsync("H.264");
        await Expect(visit.Page.Locator("#f-text")).ToHaveValueAsync(Words);
    }));

    [Fact]
    public Task A_film_cut_by_a_reload_goes_on_where_it_stopped() => WriteAsync(async visit =>
    {
        FilePayload film = new() { Name = "长.mp4", MimeType = "video/mp4", Buffer = TinyFilm.Make(24, 20) };
        string file = Path.Combine(town.App.DataDirectory, film.Name);
        await File.WriteAllBytesAsync(file, film.Buffer);
        int sent = 0;
        await visit.Page.RouteAsync("**/life/videos/*", route =>
        {
            // The second part never arrives.
            if (route.Request.Method == "POST" && ++sent == 2) return Task.CompletedTask;
            return route.ContinueAsync();
        });
        await visit.Page.SetInputFilesAsync("#video-file", file);
        await Expect(visit.Page.Locator("progress")).ToBeVisibleAsync();
        await visit.UntilAsync("document.querySelector('progress').value > 0");
        await visit.Page.ReloadAsync();
        await visit.ListensAsync();
        await visit.Page.SetInputFilesAsync("#video-file", file);
        await Expect(visit.Page.Locator(".film-row video")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        // One part before the cut, one lost, and what was left: nothing is sent twice.
        Assert.Equal(2 + (int)Math.Ceiling((film.Buffer.Length - 1_000_000) / 1_000_000.0), sent);
    });

    private Task SendAsync() => WriteAsync(async visit =>
    {
        await visit.AxeCleanAsync();
        await visit.Page.FillAsync("#f-text", Words);
        await visit.Page.SetInputFilesAsync("#video-file",
            new FilePayload { Name = "拉面.mp4", MimeType = "video/mp4", Buffer = TinyFilm.Make(12, 10) });
        await Expect(visit.Page.Locator(".film-cover")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        string first = (await visit.Page.GetAttributeAsync(".film-cover", "src"))!;
        await visit.Page.EvaluateAsync("document.querySelector('.film-row video').currentTime = 8.5");
        await visit.Page.ClickAsync("button:has-text('用这一刻的画面做封面')");
        await Expect(visit.Page.Locator(".film-cover")).Not.ToHaveAttributeAsync("src", first);
        await Expect(visit.Page.Locator("#s-check")).ToContainTextAsync("视频还没有字幕");
        await visit.Page.SetInputFilesAsync("#captions-file",
            new FilePayload { Name = "字幕.vtt", MimeType = "text/vtt", Buffer = System.Text.Encoding.UTF8.GetBytes(Captions) });
        await Expect(visit.Page.Locator("#s-check")).Not.ToContainTextAsync("视频还没有字幕");
        await Expect(visit.Page.Locator(".phone video")).ToBeVisibleAsync();
        await visit.AxeCleanAsync();
        await visit.PictureAsync("video-composer-390");
        await visit.Page.ClickAsync("[data-send]");
        await Expect(visit.Page.Locator("tbody .stamp")).ToContainTextAsync("审核中");
    }, VisitSetup.Phone);

    private static async Task PlaysAsync(Visit visit, string player)
    {
        await visit.Page.EvaluateAsync("async player => { const film = document.querySelector(player); film.muted = true; await film.play(); }", player);
        await visit.UntilAsync($"document.querySelector('{player}').currentTime > 0");
    }

    private Task WriteAsync(Func<Visit, Task> story, VisitSetup? setup = null) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("owner"), town.Home + "/life/video/new");
        await visit.ListensAsync();
        await Expect(visit.Page.Locator("#video-file")).ToBeAttachedAsync();
        await story(visit);
    }, setup);
}
