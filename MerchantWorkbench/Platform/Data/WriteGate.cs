using System.Diagnostics;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// One writer at a time. SQLite has one write lock anyway; waiting for it here is asynchronous, fair and bounded, while SQLite's own
/// wait blocks a thread and gives up by chance. PostgreSQL lets everybody through and orders writers by row locks.
/// </summary>
public sealed class WriteGate(bool single) : IDisposable
{
    /// <summary>Writers that may wait before the next one is sent away.</summary>
    public const int Room = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Long = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim gate = new(1, 1);
    private int waiting;
    private long takenAt;

    /// <summary>Somebody has had the turn for more than 5 s: a healthy write takes milliseconds.</summary>
    public bool IsStuck => Interlocked.Read(ref takenAt) is var since and not 0 && Stopwatch.GetElapsedTime(since) > Long;

    /// <summary>Waits for one's turn; null when there is no room or it took more than 10 s.</summary>
    public async Task<IDisposable?> EnterAsync(CancellationToken stop)
    {
        if (!single) return new Turn(null);
        if (Interlocked.Increment(ref waiting) > Room)
        {
            Interlocked.Decrement(ref waiting);
            return null;
        }
        try
        {
            if (!await gate.WaitAsync(Patience, stop)) return null;
            Interlocked.Exchange(ref takenAt, Stopwatch.GetTimestamp());
            return new Turn(this);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private void Leave()
    {
        Interlocked.Exchange(ref takenAt, 0);
        gate.Release();
    }

    private sealed class Turn(WriteGate? of) : IDisposable
    {
        private WriteGate? of = of;

        public void Dispose() => Interlocked.Exchange(ref of, null)?.Leave();
    }
}
