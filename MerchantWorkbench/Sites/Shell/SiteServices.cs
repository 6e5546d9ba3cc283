using MerchantWorkbench.Sites.Account;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using MerchantWorkbench.Sites.Merchant;
using MerchantWorkbench.Sites.Staff;
using Microsoft.AspNetCore.Localization;

namespace MerchantWorkbench.Sites.Shell;

/// <summary>The pages of all sites: what they need, and where they hang.</summary>
internal static class SiteServices
{
    public static void AddSites(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents(options => options.DetailedErrors = builder.Environment.IsDevelopment()).AddInteractiveServerComponents(options =>
        {
            options.DisconnectedCircuitMaxRetained = 200;
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
        });
        // Chinese as it is, not as numbers: a third of the bytes. What has a meaning in HTML is still written out.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton<MerchantShell>().AddSingleton<Jumps>().AddSingleton<StaffShell>();
        builder.Services.AddSignalR(options => options.MaximumReceiveMessageSize = 32 * 1024);
        builder.Services.Configure<RequestLocalizationOptions>(options =>
            options.RequestCultureProviders = [new CultureCookie(), new AcceptLanguageHeaderRequestCultureProvider()]);
    }

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
