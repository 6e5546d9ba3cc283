using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using MerchantWorkbench.Platform.Hosting;
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

    /// <summary>Whether the address the person sees is one of the shopper's pages.</summary>
    public static bool IsPhone(HttpContext? http, NavigationManager navigation) =>
        new PathString(Back(http, navigation).Split('?')[0]).StartsWithSegments("/m");

    /// <summary>Whether pages under the path may have a circuit; each may still decline it.</summary>
    public static bool IsInteractive(PathString path) =>
        path.StartsWithSegments("/b") || path.StartsWithSegments("/staff") || path.StartsWithSegments("/gallery");

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
        Cookies.Read(http, name) is { } value && allowed.Contains(value) ? value : null;

    private static IResult Keep(HttpContext http, string name, string? value, string? back)
    {
        if (value is null) http.Response.Cookies.Delete(Cookies.Name(http.Request, name));
        else Cookies.Set(http, name, value, TimeSpan.FromDays(365));
        return Return(back);
    }

    private static IResult Return(string? back) => Results.LocalRedirect(LocalAddress.Of(back) ?? "/");
}
