using Microsoft.AspNetCore.Authentication.Cookies;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>
/// Cookies are <c>__Host-</c> and Secure on https. On plain http (a laptop, a phone in the same room) the same cookies carry no prefix,
/// since a browser would refuse them.
/// </summary>
public static class Cookies
{
    /// <summary>The name a cookie has on this request's scheme.</summary>
    public static string Name(HttpRequest request, string name) => request.IsHttps ? "__Host-" + name : name;

    /// <summary>Reads one.</summary>
    public static string? Read(HttpContext http, string name) => http.Request.Cookies[Name(http.Request, name)];

    /// <summary>Sets one that no script can read.</summary>
    public static void Set(HttpContext http, string name, string value, TimeSpan lifetime) =>
        http.Response.Cookies.Append(Name(http.Request, name), value, new CookieOptions
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = lifetime,
            IsEssential = true,
        });

    /// <summary>Gives the sign-in cookie the name that fits the scheme.</summary>
    public sealed class ByScheme : ICookieManager
    {
        private readonly ChunkingCookieManager inner = new();

        /// <inheritdoc/>
        public string? GetRequestCookie(HttpContext context, string key) => inner.GetRequestCookie(context, Name(context.Request, key));

        /// <inheritdoc/>
        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            inner.AppendResponseCookie(context, Name(context.Request, key), value, options);

        /// <inheritdoc/>
        public void DeleteCookie(HttpContext context, string key, CookieOptions options) => inner.DeleteCookie(context, Name(context.Request, key), options);
    }
}
