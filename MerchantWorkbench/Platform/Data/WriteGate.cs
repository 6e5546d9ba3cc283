namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// One writer at a time. SQLite has one write lock anyway; waiting for it here is asynchronous, fair and bounded, while SQLite's own
/// wait blocks a thread and gives up by chance. PostgreSQL lets everybody through and orders writers by row locks.
/// </summary>
public sealed class WriteGate(bool single) : IDisposable
{
    /// <summary>Writers that may wait before the next one is sent away.</summary>
    public const int Room = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim gate = new(1, 1);
    private int waiting;

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
            return await gate.WaitAsync(Patience, stop) ? new Turn(gate) : null;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private sealed class Turn(SemaphoreSlim? gate) : IDisposable
    {
        private SemaphoreSlim? gate = gate;

        public void Dispose() => Interlocked.Exchange(ref gate, null)?.Release();
    }
}
