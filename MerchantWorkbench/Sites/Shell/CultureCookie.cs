using MerchantWorkbench.Platform.Hosting;
using Microsoft.AspNetCore.Localization;

namespace MerchantWorkbench.Sites.Shell;

/// <summary>Reads the language from the preference cookie, whose name differs between http and https.</summary>
public sealed class CultureCookie : RequestCultureProvider
{
    /// <inheritdoc/>
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        string? value = Cookies.Read(httpContext, Preferences.LanguageCookie);
        return Task.FromResult(value is null ? null : CookieRequestCultureProvider.ParseCookieValue(value));
    }
}
