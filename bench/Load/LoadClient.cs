using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MerchantWorkbench.Bench.Load;

/// <summary>
/// Sends over so many kept connections for so long. Closed: each connection asks again as soon as it was answered. Open: requests fall
/// due at a fixed rate, whatever the server does, and a request that had to wait for a free connection counts from when it was due.
/// </summary>
/// <remarks>
/// Client and server share the machine, so the client must be cheap: bytes made beforehand, answers looked at only as far as needed, no
/// allocation in the loop, and sockets that go on where their completion was noticed (see run.sh).
/// </remarks>
internal sealed class LoadClient(IPEndPoint server, IRequests requests, Answers answers, double? perSecond = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Histogram times = new();
    private long begin, end, turn;

    /// <summary>Time of each right or wrong answer.</summary>
    public Histogram Times => times;

    /// <summary>Runs; how long it took until the last answer.</summary>
    public async Task<TimeSpan> RunAsync(int connections, double seconds)
    {
        begin = Stopwatch.GetTimestamp();
        end = begin + (long)(seconds * Stopwatch.Frequency);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => ConnectionAsync()));
        TimeSpan took = Stopwatch.GetElapsedTime(begin);
        // Away from the thread that notices sockets, which must not be blocked by whatever comes next.
        await Task.Yield();
        return took;
    }

    private async Task ConnectionAsync()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        // Ends a wait for an answer that never comes.
        using Timer watchdog = new(_ => socket.Dispose(), null, Stopwatch.GetElapsedTime(begin, end) + Patience, Timeout.InfiniteTimeSpan);
        byte[] request = new byte[2048], answer = new byte[32 * 1024];
        try
        {
            await socket.ConnectAsync(server);
            while (await DueAsync() is var due && due < end)
            {
                (int length, Ask ask) = requests.Next(request);
                if (ask == Ask.None) return;
                await socket.SendAsync(request.AsMemory(0, length));
                AnswerText heard = default;
                for (int filled = 0; !heard.IsWhole;)
                {
                    int read = await socket.ReceiveAsync(answer.AsMemory(filled));
                    if (read == 0) throw new IOException("closed by the server");
                    filled += read;
                    heard = AnswerText.Read(answer.AsSpan(0, filled));
                }
                times.Record((long)Stopwatch.GetElapsedTime(due).TotalMicroseconds);
                answers.Count(ask, heard.Status, heard.Body(answer));
            }
        }
        catch (Exception failure) when (failure is SocketException or IOException or ObjectDisposedException)
        {
            answers.Broken(failure.GetType().Name + ": " + failure.Message);
        }
    }

    /// <summary>From when the next request counts.</summary>
    private async ValueTask<long> DueAsync()
    {
        long now = Stopwatch.GetTimestamp();
        if (perSecond is not { } rate) return now;
        long due = begin + (long)((Interlocked.Increment(ref turn) - 1) / rate * Stopwatch.Frequency);
        if (due <= now || due >= end) return due;
        await Task.Delay(Stopwatch.GetElapsedTime(now, due) + TimeSpan.FromMilliseconds(0.5));
        // A free connection that overslept is late by its own fault, not by the server's.
        return Stopwatch.GetTimestamp();
    }
}
