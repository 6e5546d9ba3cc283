using System.Collections.Concurrent;
using System.Net;
using System.Text;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Hosting;

/// <summary>A collector that stands there hears metrics and traces over OTLP; nobody has to ask the program.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_collector_hears_our_meter_the_servers_and_the_span_of_a_group()
    {
        using TinyCollector collector = new();
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(new AppSetup
        {
            Variables =
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "500",
                ["OTEL_SERVICE_NAME"] = "shops-of-the-town",
            },
        });
        await using AppProcess running = app;
        using ApiClient api = new(app.BaseAddress);
        string key = world.Merchants[0].ApiKey;
        string coupon = (await api.PostAsync(key, "api/v1/coupons", CouponBody.MoneyOff())).Is(201).Text("id");
        (await api.PostAsync(key, $"api/v1/coupons/{coupon}/submit")).Is(200);
        (await api.PostAsync(key, $"api/v1/coupons/{coupon}/claims", new { shopper = "甲" })).Is(201);

        foreach (string name in new[]
        {
            "shops-of-the-town", "MerchantWorkbench", "workbench.requests.waiting", "workbench.group.requests", "workbench.group.commit.duration",
            "workbench.write.duration", "http.server.request.duration", "kestrel.active_connections", "dotnet.gc.collections",
        })
            await Wait.UntilAsync(() => collector.Heard("/v1/metrics", name), name);
        foreach (string name in new[] { "group commit", "MerchantWorkbench", "/api/v1/coupons" })
            await Wait.UntilAsync(() => collector.Heard("/v1/traces", name), name);
    }

    /// <summary>Takes whatever is posted to it and says yes.</summary>
    private sealed class TinyCollector : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly ConcurrentQueue<(string Path, string Body)> all = new();

        public TinyCollector()
        {
            Address = $"http://127.0.0.1:{Tool.FreePort()}/";
            listener.Prefixes.Add(Address);
            listener.Start();
            _ = Task.Run(ListenAsync);
        }

        public string Address { get; }

        public bool Heard(string path, string name) => all.Any(one => one.Path == path && one.Body.Contains(name, StringComparison.Ordinal));

        public void Dispose() => listener.Close();

        private async Task ListenAsync()
        {
            while (listener.IsListening)
            {
                try
                {
                    HttpListenerContext call = await listener.GetContextAsync();
                    using MemoryStream bytes = new();
                    await call.Request.InputStream.CopyToAsync(bytes);
                    all.Enqueue((call.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(bytes.ToArray())));
                    call.Response.Close();
                }
                catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException)
                {
                    // Closed, or the program went away in the middle.
                }
            }
        }
    }
}
