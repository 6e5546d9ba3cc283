using System.Diagnostics;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// Can this copy write? Costs nothing while the last write went well. Once one has failed, whoever asks makes it try a row of its own, at most
/// once a second: so it recovers by itself, also when the proxy sends no traffic any more.
/// </summary>
internal sealed class CommitProbe(Writer writer, WriteGate gate, LastCommit last)
{
    /// <summary>The row that is written over and over; nobody reads it.</summary>
    private const string Row = "health.tried";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromMilliseconds(500);
    private readonly Lock door = new();
    private Task running = Task.CompletedTask;
    private long triedAt;

    /// <summary>Answers within half a second, also while a try hangs on somebody's lock.</summary>
    public async Task<bool> CanCommitAsync()
    {
        if (gate.IsStuck) return false;
        if (last.FailedSince is null) return true;
        Task probe;
        lock (door)
        {
            if (running.IsCompleted && Stopwatch.GetElapsedTime(triedAt) >= Pause)
            {
                triedAt = Stopwatch.GetTimestamp();
                running = Task.Run(TryAsync);
            }
            probe = running;
        }
        await Task.WhenAny(probe, Task.Delay(Patience));
        return last.FailedSince is null;
    }

    private async Task TryAsync()
    {
        try
        {
            await writer.RunAsync<Done>(Caller.System, async write =>
            {
                Setting? row = await write.Db.Settings.FindAsync([Row], write.Stop);
                if (row is null) write.Db.Settings.Add(row = new Setting { Name = Row, Value = "" });
                row.Value = write.Now.ToString("O");
                return default(Done);
            });
        }
        catch (Exception)
        {
            // The writer has noted what there is to note.
        }
    }
}
