using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Platform.Jobs;

/// <summary>
/// Runs every declared job after its pause; a job that fails is logged and tried again next time. While another copy of the program runs
/// a job, this one leaves it alone.
/// </summary>
public sealed class JobRunner(IServiceProvider services, ProductRegistry products, DatabaseLocks locks, JobLog runs, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly JobSchedule[] OwnJobs =
    [
        new(typeof(TellHandlers), TimeSpan.FromSeconds(2)),
        new(typeof(Reviews.ApplyHeldVerdicts), TimeSpan.FromSeconds(2)),
        new(typeof(Api.ForgetAnswers), TimeSpan.FromHours(1)),
        new(typeof(Files.SweepUploads), TimeSpan.FromHours(1)),
        new(typeof(Ledger.ReleaseAgedHolds), TimeSpan.FromSeconds(5)),
    ];

    /// <summary>The platform's own and those of the houses.</summary>
    internal IEnumerable<JobSchedule> Schedules => OwnJobs.Concat(products.All(sheet => sheet.AllJobs));

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Schedules.Select(job => RunForeverAsync(job, stoppingToken)));

    private async Task RunForeverAsync(JobSchedule schedule, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(schedule.Pause);
        try
        {
            do
            {
                try
                {
                    await using IAsyncDisposable? alone = await locks.TryTakeAsync("job " + schedule.Job.Name, stop);
                    if (alone is null) continue;
                    await ((IJob)ActivatorUtilities.GetServiceOrCreateInstance(services, schedule.Job)).RunAsync(stop);
                    runs.Ran(schedule.Job.Name);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    runs.Failed(schedule.Job.Name, failure);
                    log.LogError(failure, "Job {Job} failed and will be tried again in {Pause}.", schedule.Job.Name, schedule.Pause);
                }
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            // The program is stopping.
        }
    }
}
