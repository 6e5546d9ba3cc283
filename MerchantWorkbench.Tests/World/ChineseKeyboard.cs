using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.World;

/// <summary>
/// A keyboard on which somebody composes Chinese, as an input method does it: letters first, then words out of them, then the next. What
/// stands in the field is looked at after every step, so a page that rewrites it is caught.
/// </summary>
/// <param name="pause">Milliseconds between two steps: longer than the page takes to answer.</param>
public sealed class ChineseKeyboard(Visit visit, int pause)
{
    /// <summary>What is written in the end.</summary>
    public const string Written = "周末午市满减";

    private static readonly string[] Steps = ["z", "zh", "zhou", "zhou'mo", "周末", "周末wu", "周末午市"];

    /// <summary>Composes in a field, over what stands there.</summary>
    /// <param name="meanwhile">Happens to the page while the composition is open.</param>
    public async Task ComposeAsync(string input, Func<Task>? meanwhile = null)
    {
        IPage page = visit.Page;
        ICDPSession keys = await page.Context.NewCDPSessionAsync(page);
        await page.Locator(input).SelectTextAsync();
        foreach (string step in Steps)
        {
            await keys.SendAsync("Input.imeSetComposition", new() { ["text"] = step, ["selectionStart"] = step.Length, ["selectionEnd"] = step.Length });
            await Task.Delay(pause);
            Assert.Equal(step, await page.InputValueAsync(input));
        }
        if (meanwhile is not null) await meanwhile();
        Assert.Equal(Steps[^1], await page.InputValueAsync(input));
        await keys.SendAsync("Input.insertText", new() { ["text"] = "周末午市" });
        await keys.SendAsync("Input.insertText", new() { ["text"] = "满减" });
        await Expect(page.Locator(input)).ToHaveValueAsync(Written);
        await keys.DetachAsync();
    }
}
