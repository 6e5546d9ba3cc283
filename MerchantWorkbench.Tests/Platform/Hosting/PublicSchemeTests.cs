using System.Net;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Hosting;

/// <summary>Cookies behind a proxy that ends TLS, and in a room without any.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class PublicSchemeTests
{
    [Theory]
    [InlineData("https://shops.example.com", "__Host-theme=dark", true)]
    [InlineData("http://192.168.1.20:5080", "theme=dark", false)]
    public async Task A_cookie_is_named_and_marked_by_the_address_people_see(string address, string cookie, bool secure)
    {
        await using AppProcess app = await AppProcess.StartAsync(new() { Variables = { ["Workbench__PublicUrl"] = address } });
        using HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.BaseAddress };

        using HttpResponseMessage answer = await browser.GetAsync(new Uri("/account/theme?to=dark&back=/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        string set = answer.Headers.GetValues("Set-Cookie").Single(value => value.Contains("theme", StringComparison.Ordinal));
        Assert.StartsWith(cookie, set, StringComparison.Ordinal);
        Assert.Equal(secure, set.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }
}
