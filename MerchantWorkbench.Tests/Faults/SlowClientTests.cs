using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>Clients that send a byte now and then, or nothing at all, take no room from anybody and are dropped within a minute.</summary>
public sealed class SlowClientTests
{
    private static readonly int Connections = LongRun.Of(300, 600);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5), Most = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Slow_clients_are_dropped_and_the_others_are_served()
    {
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(new() { Variables = { ["Workbench__RateLimits__Enabled"] = "false" } });
        await using AppProcess running = app;
        string key = world.Merchants[0].ApiKey, host = $"Host: 127.0.0.1:{app.BaseAddress.Port}\r\n";
        string post = $"POST /api/v1/redemptions HTTP/1.1\r\n{host}Authorization: Bearer {key}\r\nContent-Length: 900\r\n\r\n";
        string socket = $"GET /_blazor HTTP/1.1\r\n{host}Origin: {app.BaseAddress.GetLeftPart(UriPartial.Authority)}\r\n"
            + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n";
        Traffic traffic = await Traffic.OnAsync(app, world);
        double alone = await PaceAsync(traffic);

        using CancellationTokenSource end = new(Most);
        // A third each: heads that come byte by byte, bodies that do, and sockets that never say a word after the door is open.
        Task<double?>[] slow = [.. Enumerable.Range(0, Connections).Select(at => (at % 4) switch
        {
            0 => DribbleAsync(app, "", $"GET /m HTTP/1.1\r\n{host}X-Long: {new string('x', 500)}", end.Token),
            1 => DribbleAsync(app, post, new string(' ', 800), end.Token),
            2 => DribbleAsync(app, socket, "", end.Token),
            _ => DribbleAsync(app, "", "", end.Token),
        })];
        await Task.Delay(1_000);
        double beside = await PaceAsync(traffic);
        double?[] dropped = await Task.WhenAll(slow);

        int stayed = dropped.Count(seconds => seconds is null);
        Figure.Report("slow-clients.connections", Connections, "connections");
        Figure.Report("slow-clients.not-dropped", stayed, "connections", floor: 0, goal: 0);
        Figure.Report("slow-clients.last-dropped", dropped.Max() ?? 0, "s", floor: 60);
        Figure.Report("slow-clients.others-slower", alone / beside, "times", floor: 2, goal: 1);
        string[] kinds = ["slow head", "slow body", "silent socket", "silent connection"];
        Assert.True(stayed == 0, "still open after a minute: "
            + string.Join(", ", dropped.Select((seconds, at) => (seconds, at)).Where(one => one.seconds is null).CountBy(one => kinds[one.at % 4])));
        Assert.Empty(traffic.Log.Failures);
        await traffic.BalanceAsync();
        await app.AssertSoundAsync();
    }

    /// <summary>Steps a second over three seconds.</summary>
    private static async Task<double> PaceAsync(Traffic traffic)
    {
        int before = traffic.Log.Acked.Count;
        await traffic.RunAsync(4, TimeSpan.FromSeconds(3));
        return (traffic.Log.Acked.Count - before) / 3.0;
    }

    /// <summary>Sends the beginning at once and the rest a byte at a time.</summary>
    /// <returns>Seconds until the server closed the line; null when it never did.</returns>
    private static async Task<double?> DribbleAsync(AppProcess app, string atOnce, string rest, CancellationToken end)
    {
        using Socket line = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        long begin = Stopwatch.GetTimestamp();
        try
        {
            await line.ConnectAsync("127.0.0.1", app.BaseAddress.Port, end);
            if (atOnce.Length > 0) await line.SendAsync(Encoding.ASCII.GetBytes(atOnce), end);
            Task heard = UntilClosedAsync(line, end);
            for (int at = 0; !heard.IsCompleted && !end.IsCancellationRequested; at++)
            {
                await Task.WhenAny(heard, Task.Delay(Pause, end));
                if (at < rest.Length && !heard.IsCompleted) await line.SendAsync(Encoding.ASCII.GetBytes(rest[at..(at + 1)]), end);
            }
            await heard;
            return Stopwatch.GetElapsedTime(begin).TotalSeconds;
        }
        catch (SocketException)
        {
            return Stopwatch.GetElapsedTime(begin).TotalSeconds;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task UntilClosedAsync(Socket line, CancellationToken end)
    {
        byte[] said = new byte[1024];
        while (await line.ReceiveAsync(said, end) > 0)
        {
            // Whatever it says; only the end counts.
        }
    }
}
