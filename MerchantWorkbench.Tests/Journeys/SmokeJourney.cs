using System.Diagnostics;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>
/// The browser script comes from an older pack than the server. Here is every feature of it that the program leans on, in a real browser.
/// </summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class SmokeJourney(Browser browser, SmokeJourney.DevelopmentApp development)
    : IClassFixture<Browser>, IClassFixture<SmokeJourney.DevelopmentApp>
{
    private const string Address = "/gallery/smoke";

    [Fact]
    public Task A_click_reaches_the_server_and_comes_back() => VisitAsync(async visit =>
    {
        await visit.Page.ClickAsync("#add");
        await visit.Page.ClickAsync("#add");
        await Expect(visit.Page.Locator("#count")).ToHaveTextAsync("2");
    });

    [Fact]
    public Task A_live_form_refuses_and_then_accepts() => VisitAsync(async visit =>
    {
        await visit.Page.FillAsync("#pieces", "11");
        await visit.Page.ClickAsync("#save");
        await Expect(visit.Page.Locator(".validation-message")).ToBeVisibleAsync();
        await visit.Page.FillAsync("#pieces", "7");
        // The message goes as the field is left, and the button moves up: not from under the finger.
        await visit.Page.PressAsync("#pieces", "Tab");
        await Expect(visit.Page.Locator(".validation-message")).ToHaveCountAsync(0);
        await visit.Page.ClickAsync("#save");
        await Expect(visit.Page.Locator("#accepted")).ToHaveTextAsync("7");
    });

    [Fact]
    public Task Three_megabytes_arrive_whole() => VisitAsync(async visit =>
    {
        byte[] picture = new byte[3 * 1024 * 1024];
        new Random(7).NextBytes(picture);
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = "picture.bin", MimeType = "image/png", Buffer = picture });
        await Expect(visit.Page.Locator("#bytes")).ToHaveTextAsync("3145728");
    });

    [Fact]
    public Task Following_a_link_changes_the_page_without_loading_it_anew() => VisitAsync(async visit =>
    {
        await visit.Page.EvaluateAsync("window.stayed = true");
        await visit.Page.ClickAsync("#next");
        await Expect(visit.Page.Locator("#leaf")).ToHaveTextAsync("1");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.stayed === true"));
    });

    [Fact]
    public Task A_dropped_socket_comes_back_with_everything_in_place() => VisitAsync(visit => visit.ThroughTroubleAsync(async () =>
    {
        await visit.Page.ClickAsync("#add");
        await Expect(visit.Page.Locator("#count")).ToHaveTextAsync("1");
        await visit.Page.EvaluateAsync("window.sockets.forEach(socket => socket.close())");
        await visit.UntilAsync("window.sockets.some(socket => socket.readyState === WebSocket.OPEN)");
        await visit.Page.ClickAsync("#add");
        await Expect(visit.Page.Locator("#count")).ToHaveTextAsync("2");
    }));

    [Fact]
    public Task After_a_restart_the_page_lives_again_and_the_text_is_there() => VisitAsync(visit => visit.ThroughTroubleAsync(async () =>
    {
        await visit.Page.ClickAsync("#add");
        await Expect(visit.Page.Locator("#count")).ToHaveTextAsync("1");
        await visit.Page.FillAsync("#note", "写到一半的字");
        await visit.Page.PressAsync("#note", "Tab");
        await visit.UntilAsync("localStorage.getItem('draft:smoke')?.includes('写到一半的字')");
        await visit.App.Kill9Async();
        await visit.App.StartAgainAsync();
        long back = Stopwatch.GetTimestamp();

        await Expect(visit.Page.Locator("#count")).ToHaveTextAsync("0", new() { Timeout = 30_000 });
        await Expect(visit.Page.Locator("#smoke")).ToHaveAttributeAsync("data-live", "yes");
        Figure.Report("page.back-after-restart", Stopwatch.GetElapsedTime(back).TotalSeconds, "s", floor: 3, goal: 1);

        await Expect(visit.Page.Locator("#note")).ToHaveValueAsync("写到一半的字");
        await visit.Page.ClickAsync("#add");
        await Expect(visit.Page.Locator("#count")).ToHaveTextAsync("1");
    }));

    [Fact]
    public Task Axe_finds_nothing_to_complain_about() => VisitAsync(async visit =>
    {
        await visit.AxeCleanAsync();
        await visit.PictureAsync("smoke");
    });

    private Task VisitAsync(Func<Visit, Task> story) => browser.VisitAsync(development.App, async visit =>
    {
        await visit.Page.AddInitScriptAsync(
            "window.sockets = []; const Real = WebSocket;"
            + "window.WebSocket = class extends Real { constructor(...rest) { super(...rest); window.sockets.push(this); } };");
        await visit.GoAsync(Address);
        await Expect(visit.Page.Locator("#smoke")).ToHaveAttributeAsync("data-live", "yes");
        await story(visit);
    });

    /// <summary>The gallery exists in Development only.</summary>
    public sealed class DevelopmentApp : IAsyncLifetime
    {
        public AppProcess App { get; private set; } = null!;

        public async Task InitializeAsync() => App = await AppProcess.StartAsync(new() { Environment = "Development" });

        public async Task DisposeAsync() => await App.DisposeAsync();
    }
}
