using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.SystemDesk;
using MerchantWorkbench.Tests.World;
using Microsoft.Extensions.Hosting;

namespace MerchantWorkbench.Tests.Platform.Jobs;

public sealed class JobLogTests
{
    [Fact]
    public async Task Every_job_that_ran_is_there_with_its_time_and_a_name_in_words()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(Engine.Sqlite);
        JobRunner runner = world.Get<IEnumerable<IHostedService>>().OfType<JobRunner>().Single();
        string[] jobs = [.. runner.Schedules.Select(schedule => schedule.Job.Name).Order(StringComparer.Ordinal)];
        await runner.StartAsync(default);
        await Wait.UntilAsync(() => world.Get<JobLog>().All.Count == jobs.Length);
        await runner.StopAsync(default);

        Assert.Equal(jobs, world.Get<JobLog>().All.Select(run => run.Job));
        Assert.All(world.Get<JobLog>().All, run => Assert.Equal((SmallWorld.Start, null), (run.RanAt, run.FailedAt)));
        Assert.All(jobs, job => Assert.NotEqual("Job." + job, world.Get<Sentences>().Of(typeof(SystemDeskProduct), "Job." + job)));
    }

    [Fact]
    public void A_job_fails_until_it_has_run_again_and_its_failure_stays_known()
    {
        TestTime time = new(SmallWorld.Start);
        JobLog log = new(new Clock(time));
        log.Ran("Any");
        time.Pass(TimeSpan.FromSeconds(1));
        log.Failed("Any", new InvalidOperationException("no wind"));
        Assert.True(Assert.Single(log.All).IsFailing);
        time.Pass(TimeSpan.FromSeconds(1));
        log.Ran("Any");

        JobRun run = Assert.Single(log.All);
        Assert.False(run.IsFailing);
        Assert.Equal((SmallWorld.Start.AddSeconds(2), SmallWorld.Start.AddSeconds(1), "no wind"), (run.RanAt, run.FailedAt, run.Why));
    }
}
