using System.Text.Encodings.Web;
using System.Text.Unicode;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Sites.Account;
using MerchantWorkbench.Sites.Merchant;
using MerchantWorkbench.Sites.Staff;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.SignalR;

namespace MerchantWorkbench.Sites.Shell;

/// <summary>The pages of all sites: what they need, and where they hang.</summary>
internal static class SiteServices
{
    public static void AddSites(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents(options => options.DetailedErrors = builder.Environment.IsDevelopment())
            .AddInteractiveServerComponents(LimitCircuits).AddHubOptions(LimitMessages);
        // Chinese as it is, not as numbers: a third of the bytes. What has a meaning in HTML is still written out.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton<MerchantShell>().AddSingleton<Jumps>().AddSingleton<StaffShell>();
        builder.Services.Configure<RequestLocalizationOptions>(options =>
            options.RequestCultureProviders = [new CultureCookie(), new AcceptLanguageHeaderRequestCultureProvider()]);
    }

    /// <summary>What a page may hold on the server when its browser is gone or slow. How many pages may be open: <see cref="CircuitPlaces"/>.</summary>
    private static void LimitCircuits(CircuitOptions options)
    {
        // A phone in a lift is back within minutes and finds its page as it was; who comes later loads it anew, its words are in the draft.
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
        // Beyond that many the oldest goes: a network that fails for everybody must not double the memory.
        options.DisconnectedCircuitMaxRetained = 200;
        // Drawings that a slow browser has not confirmed: the page waits then, the server's memory does not grow.
        options.MaxBufferedUnacknowledgedRenderBatches = 10;
        // A browser that never answers a call holds it for half a minute, not for ever.
        options.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30);
    }

    /// <summary>
    /// The longest text of a form has 1,000 characters, and the start of a page sends its own state back. Pictures and lists of codes, all that can be
    /// over 16 KB, travel by HTTP.
    /// </summary>
    private static void LimitMessages(HubOptions options) => options.MaximumReceiveMessageSize = 32 * 1024;

    public static void MapSites(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.UsePlainAnswersToForms();
        app.UseSiteDoors();
        app.UseAntiforgery();
        Preferences.Map(app);
        app.MapAccount();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
