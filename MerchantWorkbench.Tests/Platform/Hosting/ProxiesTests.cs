using System.Net;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Hosting;

/// <summary>Rate limits count whom a proxy on this machine heard, and nobody's own word about where they come from.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class ProxiesTests
{
    private const int Tries = 60;

    [Theory]
    [InlineData("203.0.113.{0}", false)]
    [InlineData("203.0.113.7", true)]
    [InlineData("198.51.100.{0}, 203.0.113.8", true)]
    public async Task The_last_address_in_the_header_is_the_one_that_is_counted(string told, bool isBounded)
    {
        await using AppProcess app = await AppProcess.StartAsync(new());
        Assert.Equal(isBounded, await IsBoundedAsync(app, told));
    }

    [Fact]
    public async Task A_wrong_network_stops_the_start_with_a_sentence()
    {
        await using AppProcess app = AppProcess.NotStarted(new() { Variables = { ["Workbench__Proxies"] = "10.0.0.5, everywhere" } });
        (int exit, _, string errors) = await app.RunAsync();
        Assert.Equal(2, exit);
        Assert.Contains("Workbench__Proxies", errors, StringComparison.Ordinal);
    }

    private static async Task<bool> IsBoundedAsync(AppProcess app, string told)
    {
        using HttpClient proxy = new() { BaseAddress = app.BaseAddress };
        HttpStatusCode[] heard = await Task.WhenAll(Enumerable.Range(1, Tries).Select(async at =>
        {
            using HttpRequestMessage request = new(HttpMethod.Get, new Uri("m/enter?token=none", UriKind.Relative));
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", string.Format(System.Globalization.CultureInfo.InvariantCulture, told, at));
            using HttpResponseMessage answer = await proxy.SendAsync(request);
            return answer.StatusCode;
        }));
        return heard.Contains(HttpStatusCode.TooManyRequests);
    }
}
