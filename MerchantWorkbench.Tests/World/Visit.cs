using System.Collections.Concurrent;
using System.Diagnostics;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MerchantWorkbench.Tests.World;

/// <summary>A page in the hands of one person.</summary>
public sealed class Visit
{
    /// <summary>Done when all that fades or slides has come to its end; what turns for ever is not waited for.</summary>
    private const string Still = """
        Promise.allSettled(document.getAnimations().filter(one => one.effect.getComputedTiming().iterations !== Infinity).map(one => one.finished))
          .then(() => true)
        """;

    /// <summary>The rules themselves, run in the page: the library's own way opens a second page for each look and takes ten times as long.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly ConcurrentQueue<string> errors = new();
    private bool expectsTrouble;

    internal Visit(IPage page, AppProcess app)
    {
        (Page, App) = (page, app);
        page.Context.Console += (_, message) => Note(message.Type is "error", "console: " + message.Text);
        page.Context.WebError += (_, error) => Note(true, "page: " + error.Error);
    }

    public IPage Page { get; }

    public AppProcess App { get; }

    /// <summary>Opens an address and waits until its circuit, if it has one, listens.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await IsAwakeAsync();
    }

    /// <summary>The page that a press led to has come, and takes what is typed and pressed.</summary>
    public async Task ListensAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await IsAwakeAsync();
    }

    /// <summary>Signs a person in by the form, as anybody would, and ends where that person belongs.</summary>
    public async Task SignInAsync(string email, string password, string? back = null)
    {
        await GoAsync("/account/sign-in" + (back is null ? "" : "?back=" + Uri.EscapeDataString(back)));
        await Page.FillAsync("input[name=Email]", email);
        await Page.FillAsync("input[name=Password]", password);
        await Page.ClickAsync("main form button[type=submit]");
        await Page.WaitForURLAsync(address => !address.Contains("/account/sign-in", StringComparison.Ordinal));
        await ListensAsync();
    }

    /// <summary>Everything the page sends over its live connection goes out this much later, as over a slow network. Call it before opening a page.</summary>
    public Task SlowDownAsync(int milliseconds) => milliseconds == 0 ? Task.CompletedTask : Page.AddInitScriptAsync(
        "const send = WebSocket.prototype.send;"
        + "WebSocket.prototype.send = function (data) { setTimeout(() => send.call(this, data), " + milliseconds + "); };");

    /// <summary>Clicks one thing fifty times before the page can draw anything: an angry finger, or a script.</summary>
    public Task ClickFiftyTimesAsync(string selector) => Page.Locator(selector).EvaluateAsync("one => { for (let i = 0; i < 50; i++) one.click(); }");

    /// <summary>
    /// Waits until an expression is true on the page, at most ten seconds. Playwright's own waiting evaluates strings inside the page,
    /// which the content policy rightly forbids.
    /// </summary>
    public async Task UntilAsync(string expression)
    {
        long begin = Stopwatch.GetTimestamp();
        while (!await Page.EvaluateAsync<bool>($"Boolean({expression})"))
        {
            Assert.True(Stopwatch.GetElapsedTime(begin).TotalSeconds < 10, $"{Page.Url}: not true after 10 s: {expression}");
            await Task.Delay(25);
        }
    }

    /// <summary>Errors are part of the story while this runs: a server that is down, a socket that broke.</summary>
    public async Task ThroughTroubleAsync(Func<Task> story)
    {
        expectsTrouble = true;
        await story();
        expectsTrouble = false;
    }

    /// <summary>No rule of axe is broken on the page as it stands.</summary>
    public async Task AxeCleanAsync()
    {
        string[] broken = await AxeAsync();
        Assert.True(broken.Length == 0, $"{Page.Url}: {broken.Length} found by axe\n" + string.Join('\n', broken));
    }

    /// <summary>
    /// Every rule of axe that the page breaks, once for each place; what is still fading in is waited for, and a page that does not listen yet: its middle is
    /// nobody's until then. What is gone a moment later was on its way: the address, say, changes a breath before the frame does.
    /// </summary>
    public async Task<string[]> AxeAsync()
    {
        await IsAwakeAsync();
        await Page.EvaluateAsync<bool>(Still);
        // Half a megabyte of script: a page that was looked at before still has it.
        if (!await Page.EvaluateAsync<bool>("'axe' in window")) await Page.EvaluateAsync(Axe);
        if (await LookAsync() is [] clean) return clean;
        await Task.Delay(500);
        return await LookAsync();
    }

    /// <summary>Saves what is seen now to artifacts/pictures.</summary>
    public Task PictureAsync(string name, bool whole = true) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Tool.Artifacts("pictures"), name + ".png"), FullPage = whole });

    public void AssertQuiet() => Assert.True(errors.IsEmpty, $"{Page.Url} was not quiet:\n" + string.Join('\n', errors));

    private Task<string[]> LookAsync() => Page.EvaluateAsync<string[]>("""
        axe.run({}).then(found => found.violations.flatMap(
          rule => rule.nodes.map(node => `${rule.id} (${rule.impact}): ${rule.help}\n    ${node.html}`)))
        """);

    private Task IsAwakeAsync() => Assertions.Expect(Page.Locator("main[inert]")).ToHaveCountAsync(0, new() { Timeout = 15_000 });

    private void Note(bool isError, string text)
    {
        if (isError && !expectsTrouble) errors.Enqueue(text);
    }
}
