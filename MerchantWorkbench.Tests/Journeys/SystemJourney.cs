using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>The administrator looks how the program is doing, and the page goes on looking.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class SystemJourney(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task The_page_of_the_system_follows_what_happens_without_being_asked()
    {
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(new());
        await using AppProcess running = app;
        SeedFile.Member admin = world.Staff.First(member => member.Role == "administrator");
        using ApiClient api = new(app.BaseAddress);
        await browser.VisitAsync(app, async visit =>
        {
            await visit.SignInAsync(admin.Email, admin.Password);
            await visit.Page.ClickAsync("nav a[href$='/staff/system']");
            await Expect(visit.Page.Locator("main table")).ToHaveCountAsync(1);
            await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync("coupons.not_found");
            (await api.PostAsync(world.Merchants[0].ApiKey, "api/v1/coupons/nosuchcoupon/pause")).Is(404);
            await Expect(visit.Page.Locator("main")).ToContainTextAsync("coupons.not_found", new() { Timeout = 30_000 });
            await visit.AxeCleanAsync();
            await visit.PictureAsync("system");
            await visit.Page.SetViewportSizeAsync(390, 844);
            await visit.AxeCleanAsync();
            await visit.PictureAsync("system-phone");
        });
    }
}
