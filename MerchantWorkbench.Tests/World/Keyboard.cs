using System.Text.Json;
using Microsoft.Playwright;

namespace MerchantWorkbench.Tests.World;

/// <summary>A person without a mouse. At every stop it must be seen where one stands: a ring, and nothing laid over it.</summary>
public sealed class Keyboard(Visit visit)
{
    private const int Most = 400;

    /// <summary>What has the focus; its ring may be drawn by the box or the card around it.</summary>
    private const string Look = """
        wanted => {
          const at = document.activeElement;
          if (!at || at === document.body) return { nothing: true };
          const ring = element => { const drawn = getComputedStyle(element); return drawn.outlineStyle !== "none" && parseFloat(drawn.outlineWidth) > 0; };
          const around = at.closest(".box, .search-box, .choice-card, .swatch, label");
          const place = (around ?? at).getBoundingClientRect();
          const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .15], [.5, .85]].map(([x, y]) => [place.x + place.width * x, place.y + place.height * y]);
          const seen = points.some(([x, y]) => {
            const top = document.elementFromPoint(x, y);
            return top && ((around ?? at).contains(top) || top.contains(at));
          });
          return {
            nothing: false, found: wanted !== null && at.matches(wanted), ring: ring(at) || (around !== null && ring(around)), seen,
            inDialog: at.closest("dialog[open]") !== null, html: at.outerHTML.slice(0, 160),
          };
        }
        """;

    private IPage Page => visit.Page;

    /// <summary>Where the focus is.</summary>
    private sealed record Stop(bool Nothing, bool Found = false, bool Ring = false, bool Seen = false, bool InDialog = false, string Html = "");

    /// <summary>Presses Tab until the focus is on such an element; it must be seen at every stop on the way.</summary>
    public Task GoToAsync(string selector) => WalkAsync("Tab", selector);

    /// <summary>The same backwards.</summary>
    public Task BackToAsync(string selector) => WalkAsync("Shift+Tab", selector);

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Goes there and presses Enter.</summary>
    public async Task EnterAsync(string selector)
    {
        await GoToAsync(selector);
        await PressAsync("Enter");
    }

    /// <summary>Goes there and types over what stands there.</summary>
    public async Task TypeAsync(string selector, string text)
    {
        await GoToAsync(selector);
        await PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>The next page has come: its address first, and then the focus on its heading.</summary>
    public async Task ArriveAsync(string address)
    {
        await Page.WaitForURLAsync(address);
        await StandsOnAsync("h1");
    }

    /// <summary>The focus is there, within a while.</summary>
    public async Task StandsOnAsync(string selector)
    {
        Stop stop = await LookAsync(selector);
        for (int tries = 0; tries < 200 && !stop.Found; tries++)
        {
            await Task.Delay(50);
            stop = await LookAsync(selector);
        }
        Assert.True(stop.Found, $"{Page.Url}: the focus is not on {selector} but on {(stop.Nothing ? "nothing" : stop.Html)}");
    }

    /// <summary>
    /// Opens a dialog with a button, looks whether it keeps the focus in, leaves it with Escape and is back on the button; then opens it again.
    /// </summary>
    public async Task OpenAsync(string opener)
    {
        await EnterAsync(opener);
        await HoldsAsync();
        await PressAsync("Escape");
        await Assertions.Expect(Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await StandsOnAsync(opener);
        await PressAsync("Enter");
        await HoldsAsync();
    }

    /// <summary>The dialog has the focus and does not let it out, forwards or backwards.</summary>
    private async Task HoldsAsync()
    {
        await StandsOnAsync("dialog[open] *");
        foreach (string key in (string[])["Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab"])
        {
            await PressAsync(key);
            Stop stop = await LookAsync(null);
            Assert.True(stop.Nothing || stop.InDialog, $"{Page.Url}: {key} left the dialog for {stop.Html}");
        }
    }

    private async Task WalkAsync(string key, string selector)
    {
        await Assertions.Expect(Page.Locator(selector).First).ToBeAttachedAsync();
        for (int stops = 0; stops < Most; stops++)
        {
            await PressAsync(key);
            Stop stop = await SettledAsync(selector);
            if (stop.Nothing) continue;
            Assert.True(stop.Ring, $"{Page.Url}: no ring on {stop.Html}");
            Assert.True(stop.Seen, $"{Page.Url}: hidden behind something: {stop.Html}");
            if (stop.Found) return;
        }
        Assert.Fail($"{Page.Url}: {key} never comes to {selector}");
    }

    /// <summary>Where one stands once the page has scrolled there.</summary>
    private async Task<Stop> SettledAsync(string selector)
    {
        Stop stop = await LookAsync(selector);
        for (int tries = 0; tries < 60 && stop is { Nothing: false, Seen: false }; tries++)
        {
            await Task.Delay(50);
            stop = await LookAsync(selector);
        }
        return stop;
    }

    private async Task<Stop> LookAsync(string? selector) =>
        (await Page.EvaluateAsync<JsonElement>(Look, selector)).Deserialize<Stop>(JsonSerializerOptions.Web)!;
}
