namespace MerchantWorkbench.Platform.Jobs;

/// <summary>Work that is due again and again. Must be safe to run twice, and to be killed anywhere.</summary>
public interface IJob
{
    /// <summary>Does what is due now.</summary>
    Task RunAsync(CancellationToken stop);
}

/// <summary>A job and the pause between two runs.</summary>
public sealed record JobSchedule(Type Job, TimeSpan Pause);
