using MerchantWorkbench.Platform.Hosting;
using Microsoft.AspNetCore.Http;

namespace MerchantWorkbench.Tests.Platform.Hosting;

public sealed class CookiesTests
{
    [Theory]
    [InlineData("https", "__Host-session=", true)]
    [InlineData("http", "session=", false)]
    public void A_cookie_is_held_to_this_host_where_the_scheme_allows_it(string scheme, string begin, bool secure)
    {
        DefaultHttpContext http = new() { Request = { Scheme = scheme } };
        Cookies.Set(http, "session", "value", TimeSpan.FromHours(1));
        new Cookies.ByScheme().AppendResponseCookie(http, "session", "value", new CookieOptions { Secure = http.Request.IsHttps, HttpOnly = true, Path = "/" });

        Assert.All(http.Response.Headers.SetCookie, cookie =>
        {
            Assert.StartsWith(begin, cookie, StringComparison.Ordinal);
            Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(secure, cookie!.Contains("secure", StringComparison.OrdinalIgnoreCase));
        });
        Assert.Equal(2, http.Response.Headers.SetCookie.Count);
    }
}
