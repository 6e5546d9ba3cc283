using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>The server's disk is full while somebody writes: the words stay with the writer.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class FullDiskJourney(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task What_is_typed_while_the_disk_is_full_stays_on_the_device_and_is_kept_once_there_is_room()
    {
        await using AppProcess app = AppProcess.NotStarted(new());
        await using SmallDisk disk = await SmallDisk.MountAsync(app.DataDirectory, 64);
        SeedFile.Merchant shop = (await app.SeedAsync()).Merchants[0];
        await app.StartAgainAsync();
        SeedFile.Member writer = shop.Users.First(user => user.Role == "operator");
        string words = string.Concat(Enumerable.Repeat("早上六点熬的骨汤。", 200));
        await browser.VisitAsync(app, async visit =>
        {
            await visit.SignInAsync(writer.Email, writer.Password, $"/b/{shop.ShortName}/life/article/new");
            await Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();
            await visit.Page.FillAsync("#f-title", "写到一半");
            await Expect(visit.Page.Locator(".kept")).ToContainTextAsync("已存草稿");

            await disk.FillAsync();
            await visit.ThroughTroubleAsync(async () =>
            {
                await visit.Page.FillAsync("#f-blocks-0", words);
                await Expect(visit.Page.Locator(".kept")).ToContainTextAsync("已存在这台设备上", new() { Timeout = 30_000 });
                await Task.Delay(2_500); // what is typed is kept within two seconds
                await visit.Page.ReloadAsync();
                await Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();
                await Expect(visit.Page.Locator("#f-blocks-0")).ToHaveValueAsync(words);
            });

            disk.Free();
            await visit.Page.FillAsync("#f-title", "写完了");
            await Expect(visit.Page.Locator(".kept")).ToContainTextAsync("已存草稿", new() { Timeout = 30_000 });
        });
        await app.AssertSoundAsync();
        await app.Kill9Async();
    }
}
