using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MerchantWorkbench.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MerchantWorkbench.Tests.Platform.Web;

/// <summary>
/// A far server: it listens where the test says the web is, and on this machine's own address, where nobody may come. Its names are resolved as its
/// owner likes.
/// </summary>
internal sealed class Far : IAsyncDisposable
{
    /// <summary>An address of this machine that the test takes for one of the web.</summary>
    public const string Public = "127.0.0.77";

    private const string Own = "127.0.0.1";
    private readonly ConcurrentDictionary<string, int> looked = new();
    private readonly ConcurrentQueue<(string At, string What)> hits = new();
    private readonly TaskCompletionSource closed = new();
    private long sent;
    private WebApplication? app;
    private LinkProbe? probe;
    private WebDoor? door;

    public WebDoor Door => door!;

    public LinkProbe Probe => probe!;

    /// <summary>Who came over the web.</summary>
    public IReadOnlyList<string> Outside => [.. hits.Where(hit => hit.At == Public).Select(hit => hit.What)];

    /// <summary>Who came where nobody may.</summary>
    public IReadOnlyList<string> Inside => [.. hits.Where(hit => hit.At != Public).Select(hit => hit.What)];

    /// <summary>The large body is no longer being sent.</summary>
    public Task Closed => closed.Task;

    /// <summary>Bytes of it that went out.</summary>
    public long Sent => Interlocked.Read(ref sent);

    public int Looked(string host) => looked.GetValueOrDefault(host);

    public async Task<LinkState> AskAsync(string link) => (await Probe.AskAsync([link]))[link];

    public async Task StartAsync()
    {
        X509Certificate2 known = Certificate("shop.test", "turning.test"), unknown = Certificate("stranger.test");
        int port = FreePort();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            foreach (string address in new[] { Public, Own })
                kestrel.Listen(IPAddress.Parse(address), port, listen =>
                {
                    listen.Protocols = HttpProtocols.Http1;
                    listen.UseHttps(https => https.ServerCertificateSelector = (_, name) => name == "stranger.test" ? unknown : known);
                });
        });
        app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        door = new WebDoor(ResolveAsync, address => address.ToString() == Public || PublicAddresses.Contain(address), port, known);
        probe = new LinkProbe(door, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        probe?.Dispose();
        if (app is not null) await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        string path = http.Request.Path;
        hits.Enqueue((http.Connection.LocalIpAddress!.ToString(), http.Request.Method + " " + path));
        bool isHead = HttpMethods.IsHead(http.Request.Method);
        switch (path)
        {
            case "/missing": http.Response.StatusCode = 404; break;
            case "/gone": http.Response.StatusCode = 410; break;
            case "/broken": http.Response.StatusCode = 500; break;
            case "/members": http.Response.StatusCode = 403; break;
            case "/to-ok": http.Response.Redirect("/ok"); break;
            case "/to-missing": http.Response.Redirect("https://shop.test/missing"); break;
            case "/loop": http.Response.Redirect("/loop"); break;
            case "/to-inside": http.Response.Redirect("https://inside.test/secret"); break;
            case "/to-address": http.Response.Redirect("https://127.0.0.1/secret"); break;
            case "/to-plain": http.Response.Redirect("http://shop.test/ok"); break;
            case "/slow": await Task.Delay(TimeSpan.FromSeconds(20), http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default); break;
            case "/closing":
                (http.Response.StatusCode, http.Response.Headers.Connection) = (405, "close");
                break;
            case "/large" when isHead: http.Response.StatusCode = 405; break;
            case "/large": await PourAsync(http); break;
        }
    }

    private async Task PourAsync(HttpContext http)
    {
        byte[] part = new byte[100_000];
        try
        {
            for (int at = 0; at < 100; at++)
            {
                await http.Response.Body.WriteAsync(part, http.RequestAborted);
                await Task.Delay(10, http.RequestAborted);
                Interlocked.Add(ref sent, part.Length);
            }
        }
        catch (Exception cut) when (cut is OperationCanceledException or IOException)
        {
            // Nobody reads it.
        }
        finally
        {
            closed.TrySetResult();
        }
    }

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop)
    {
        int times = looked.AddOrUpdate(host, 1, (_, before) => before + 1);
        string[] found = host switch
        {
            "shop.test" or "stranger.test" => [Public],
            "turning.test" => [times == 1 ? Public : Own],
            "inside.test" => [Own],
            "mixed.test" => [Public, Own],
            _ when IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? itself) => [itself.ToString()],
            _ => throw new SocketException((int)SocketError.HostNotFound),
        };
        return Task.FromResult(found.Select(IPAddress.Parse).ToArray());
    }

    private static X509Certificate2 Certificate(params string[] names)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=" + names[0], key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder also = new();
        foreach (string name in names) also.AddDnsName(name);
        request.CertificateExtensions.Add(also.Build());
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private static int FreePort()
    {
        using TcpListener one = new(IPAddress.Loopback, 0);
        one.Start();
        return ((IPEndPoint)one.LocalEndpoint).Port;
    }
}
