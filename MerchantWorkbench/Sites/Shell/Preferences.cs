using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;

namespace MerchantWorkbench.Sites.Shell;

/// <summary>Language, theme and density of a browser: cookies, set by plain links, so that they also work where no script runs.</summary>
public static class Preferences
{
    /// <summary>Name of the language cookie on plain http.</summary>
    public const string LanguageCookie = ".AspNetCore.Culture";

    private const string ThemeCookie = "theme", DensityCookie = "density";
    private static readonly string[] Cultures = ["zh-Hans", "en"], Themes = ["light", "dark"], Densities = ["comfortable", "compact"];

    /// <summary>Address that switches the language and comes back.</summary>
    public static string Language(string to, string back) => $"/account/language?to={to}&back={Uri.EscapeDataString(back)}";

    /// <summary>Address that switches the theme (light, dark, system) and comes back.</summary>
    public static string ThemeTo(string to, string back) => $"/account/theme?to={to}&back={Uri.EscapeDataString(back)}";

    /// <summary>Address that switches the height of table rows (comfortable, compact) and comes back.</summary>
    public static string DensityTo(string to, string back) => $"/account/density?to={to}&back={Uri.EscapeDataString(back)}";

    /// <summary>The theme chosen; null leaves it to the device.</summary>
    public static string? Theme(HttpContext http) => Chosen(http, ThemeCookie, Themes);

    /// <summary>The density chosen; null is comfortable.</summary>
    public static string? Density(HttpContext http) => Chosen(http, DensityCookie, Densities);

    /// <summary>Where a switch comes back to: the address the person sees, also when a "not found" page is shown under it.</summary>
    public static string Back(HttpContext? http, NavigationManager navigation) =>
        http?.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? asked.OriginalPath + asked.OriginalQueryString
            : new Uri(navigation.Uri).PathAndQuery;

    /// <summary>Whether pages under the path may have a circuit; each may still decline it.</summary>
    public static bool IsInteractive(PathString path) =>
        path.StartsWithSegments("/b") || path.StartsWithSegments("/staff") || path.StartsWithSegments("/gallery");

    /// <summary>The cookie's name: with the __Host- prefix on https, where browsers hold it to Secure and to this host.</summary>
    public static string CookieName(HttpRequest request, string name) => request.IsHttps ? "__Host-" + name : name;

    /// <summary>Adds the addresses. They change nothing but the asking browser's own cookies, so a plain GET is enough.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/account/language", (HttpContext http, string? to, string? back) =>
            Cultures.Contains(to)
                ? Keep(http, LanguageCookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(to!)), back)
                : Return(back));
        app.MapGet("/account/theme", (HttpContext http, string? to, string? back) =>
            Keep(http, ThemeCookie, Themes.Contains(to) ? to : null, back));
        app.MapGet("/account/density", (HttpContext http, string? to, string? back) =>
            Keep(http, DensityCookie, Densities.Contains(to) ? to : null, back));
    }

    private static string? Chosen(HttpContext http, string name, string[] allowed) =>
        http.Request.Cookies[CookieName(http.Request, name)] is { } value && allowed.Contains(value) ? value : null;

    private static IResult Keep(HttpContext http, string name, string? value, string? back)
    {
        CookieOptions options = new()
        {
            Path = "/", HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax,
            MaxAge = TimeSpan.FromDays(365), IsEssential = true,
        };
        string full = CookieName(http.Request, name);
        if (value is null) http.Response.Cookies.Delete(full, options);
        else http.Response.Cookies.Append(full, value, options);
        return Return(back);
    }

    private static IResult Return(string? back) => Results.LocalRedirect(LocalAddress.Of(back) ?? "/");
}
