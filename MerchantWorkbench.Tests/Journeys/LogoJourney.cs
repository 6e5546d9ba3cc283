using System.Buffers.Binary;
using System.Text;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>An owner puts the shop's logo up, and hears at the field why some files are no logo.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class LogoJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Chip = ".merchant-chip img";

    private static readonly byte[] Dot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public Task It_is_seen_in_the_frame_and_by_shoppers_and_what_is_no_logo_changes_nothing() => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("owner"), town.Home + "/settings/logo");
        await RefusedAsync(visit, "script.png", Encoding.UTF8.GetBytes("<script>alert(1)</script>"), "PNG 或 JPEG");
        Assert.Equal(0, await visit.Page.Locator(Chip).CountAsync());
        Assert.Equal((0, 0), await StoredAsync());

        await UploadAsync(visit, "logo.png", Dot);
        await visit.Page.WaitForURLAsync("**/settings");
        await LoadedAsync(visit, Chip);
        string shown = (await visit.Page.Locator(Chip).First.GetAttributeAsync("src"))!;
        Assert.Equal((1, 1), await StoredAsync());
        await visit.PictureAsync("logo-chip", whole: false);

        await visit.GoAsync(town.Home + "/settings/logo");
        await RefusedAsync(visit, "large.png", [.. Dot, .. new byte[5 * 1024 * 1024]], "4 MB");
        await RefusedAsync(visit, "photo.png", [.. Dot, .. new byte[12 * 1024 * 1024]], "4 MB");
        await RefusedAsync(visit, "bomb.png", Declared(65_535, 65_535), "40,000,000");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("logo-refused");
        await visit.GoAsync(town.Home + "/settings");
        Assert.Equal(shown, await visit.Page.Locator(Chip).First.GetAttributeAsync("src"));
        Assert.Equal((1, 1), await StoredAsync());

        await visit.GoAsync("/m/shop" + town.Home[2..]);
        await LoadedAsync(visit, $"img[src='{shown}']");
        await visit.PictureAsync("logo-shopper");
    });

    private static async Task RefusedAsync(Visit visit, string name, byte[] bytes, string reason)
    {
        await UploadAsync(visit, name, bytes);
        await Expect(visit.Page.Locator("#f-picture-error")).ToContainTextAsync(reason, new() { Timeout = 20_000 });
        Assert.EndsWith("/settings/logo", visit.Page.Url, StringComparison.Ordinal);
    }

    private static async Task UploadAsync(Visit visit, string name, byte[] bytes)
    {
        await visit.Page.SetInputFilesAsync("#f-picture", new FilePayload { Name = name, MimeType = "image/png", Buffer = bytes });
        await visit.Page.ClickAsync("form:has(#f-picture) button[type=submit]");
    }

    /// <summary>The browser could read the picture, not only find its address.</summary>
    private static async Task LoadedAsync(Visit visit, string image)
    {
        await Expect(visit.Page.Locator(image).First).ToBeVisibleAsync();
        await visit.UntilAsync($"document.querySelector(\"{image}\").naturalWidth > 0");
    }

    /// <summary>A small picture that says it is huge.</summary>
    private static byte[] Declared(int width, int height)
    {
        byte[] bytes = [.. Dot];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    /// <summary>Rows that speak of pictures, and files that are there.</summary>
    private async Task<(long Rows, int Files)> StoredAsync()
    {
        string folder = Path.Combine(town.App.DataDirectory, "uploads");
        return (await town.InFileAsync("SELECT count(*) FROM files_stored_file"), Directory.Exists(folder) ? Directory.GetFiles(folder).Length : 0);
    }
}
