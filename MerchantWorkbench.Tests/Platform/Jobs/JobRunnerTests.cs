using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MerchantWorkbench.Tests.Platform.Jobs;

/// <summary>Two copies of the program on one database: what is due is done once.</summary>
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class JobRunnerTests : IAsyncLifetime
{
    private SmallWorld here = null!, there = null!;

    public async Task InitializeAsync()
    {
        here = await SmallWorld.CreateAsync(Engine.PostgreSql);
        there = here.AnotherCopy();
    }

    public async Task DisposeAsync()
    {
        string[] broken = await here.BrokenAsync();
        await there.DisposeAsync();
        await here.DisposeAsync();
        Assert.Empty(broken);
    }

    [Fact]
    public async Task A_job_that_another_copy_runs_is_left_alone()
    {
        await OutAsync();
        await TellAsync("merchant.closed");
        IAsyncDisposable busy = await here.Get<DatabaseLocks>().TakeAsync("job " + nameof(TellHandlers));
        Assert.Null(await there.Get<DatabaseLocks>().TryTakeAsync("job " + nameof(TellHandlers)));
        await StartJobsAsync(there);
        await Task.Delay(TimeSpan.FromSeconds(5));
        Assert.Equal(0, await CountAsync("coupon.stopped"));

        await busy.DisposeAsync();
        await Wait.UntilAsync(async () => await CountAsync("coupon.stopped") == 1);
    }

    [Fact]
    public async Task A_list_of_codes_is_taken_in_once()
    {
        const int many = 4_500;
        CouponTerms own = Some.MoneyOff with { CodeMode = CodeMode.Uploaded, Total = many };
        long coupon = Ids.Parse(Ok(await here.Get<DraftCoupon>().RunAsync(here.Noodles.Key, own)).Id);
        Ok(await here.Get<StartCodeImport>().RunAsync(here.Noodles.Key, coupon,
            [.. Enumerable.Range(0, many).Select(at => new StartCodeImport.Line(at + 1, $"OWN-{at:D8}"))]));
        await Task.WhenAll(StartJobsAsync(here), StartJobsAsync(there));

        ImportSheet? done = null;
        await Wait.UntilAsync(async () => (done = Ok(await here.Get<FindCodeImport>().RunAsync(here.Noodles.Key, coupon)))!.IsDone);
        Assert.Equal((many, many, 0), (done!.Done, done.Added, done.Rejected));
        Assert.Equal(1, await CountAsync("coupon.codes_added"));
    }

    [Fact]
    public async Task An_event_that_two_copies_come_for_at_once_is_handled_once()
    {
        const int rounds = 10, coupons = 5;
        for (int at = 0; at < coupons; at++) await OutAsync();
        for (int round = 0; round < rounds; round++)
        {
            await here.InTablesAsync(db => db.Set<Coupon>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Stage, CouponStage.Open)));
            await TellAsync("merchant.closed");
            await AtBothAsync<TellHandlers>();
        }
        Assert.Equal(rounds * coupons, await CountAsync("coupon.stopped"));
    }

    [Fact]
    public async Task A_verdict_that_two_copies_come_for_at_once_takes_effect_once()
    {
        const int reviews = 10;
        for (int at = 0; at < reviews; at++)
        {
            long coupon = await OutAsync(Some.MoneyOff with { Layers = [Layer.Public] });
            long review = await here.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == coupon && row.DecidedAt == null)
                .Select(row => row.Id).SingleAsync());
            Ok(await here.Get<DecideReview>().RunAsync(here.Platform.Staff[Role.Reviewer].Caller, review, new(Verdict.Approve), hold: true));
        }
        long before = await CountAsync("review.decided");
        here.Time.Pass(DecideReview.UndoTime);
        await AtBothAsync<ApplyHeldVerdicts>();
        Assert.Equal(reviews, await CountAsync("review.decided") - before);
    }

    private static T Ok<T>(Outcome<T> outcome)
    {
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    private async Task<long> OutAsync(CouponTerms? terms = null)
    {
        long coupon = Ids.Parse(Ok(await here.Get<DraftCoupon>().RunAsync(here.Noodles.Key, terms ?? Some.MoneyOff)).Id);
        Ok(await here.Get<SubmitCoupon>().RunAsync(here.Noodles.Key, coupon));
        return coupon;
    }

    private async Task TellAsync(string kind) => Ok(await here.Get<Writer>().RunAsync<Done>(Caller.System, write =>
    {
        write.Tell(here.Noodles.Id, "merchant", here.Noodles.Id, kind);
        return Task.FromResult<Outcome<Done>>(default(Done));
    }));

    private Task<long> CountAsync(string kind) => here.InTablesAsync(db => db.Events.LongCountAsync(row => row.Kind == kind));

    private static Task StartJobsAsync(SmallWorld copy) => copy.Get<IEnumerable<IHostedService>>().OfType<JobRunner>().Single().StartAsync(default);

    /// <summary>Past the lock, as when its connection was lost in the middle.</summary>
    private Task AtBothAsync<TJob>() where TJob : IJob => Task.WhenAll(new[] { here, there }.Select(copy => Task.Run(() =>
        ActivatorUtilities.GetServiceOrCreateInstance<TJob>(copy.Get<IServiceProvider>()).RunAsync(default))));
}
