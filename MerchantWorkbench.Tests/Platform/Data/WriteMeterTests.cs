using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Data;

/// <summary>What a collector hears of writes, by names that operators build their alarms on.</summary>
public abstract class WriteMeterTests(Engine engine) : CouponTest(engine)
{
    [Fact]
    public async Task Groups_other_writes_refusals_and_kept_answers_are_each_counted_once()
    {
        using Collector heard = new(World.Get<IMeterFactory>());
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Total = 1 });
        Assert.Equal(2, heard.Of("workbench.write.duration").Length);
        Assert.Empty(heard.Of("workbench.group.requests"));

        Caller key = Noodles.Key with { Retry = new Retry("test", "once", "same", (_, _) => (201, "{}")) };
        Ok(await World.Get<ClaimCoupon>().RunAsync(key, Id(coupon.Id), new("小林")));
        Refused("coupons.sold_out", await ClaimAsync(coupon, "老陈"));
        Assert.Empty(heard.Of("workbench.answers.kept"));
        Caller again = Noodles.Key with { Retry = new Retry("test", "once", "same", (_, _) => (201, "{}")) };
        Assert.Null((await World.Get<ClaimCoupon>().RunAsync(again, Id(coupon.Id), new("小林"))).Refusal);
        Caller other = Noodles.Key with { Retry = new Retry("test", "once", "another", (_, _) => (201, "{}")) };
        Refused("idempotency.mismatch", await World.Get<ClaimCoupon>().RunAsync(other, Id(coupon.Id), new("小林")));
        Refused("coupons.not_found", await World.Get<PauseCoupon>().RunAsync(Pets.Key, Id(coupon.Id)));

        Assert.Equal(4, heard.Of("workbench.group.requests").Sum(one => one.Value));
        Assert.Equal(4, heard.Of("workbench.group.commit.duration").Length);
        Assert.All(heard.Of("workbench.group.commit.duration"), one => Assert.InRange(one.Value, 1e-6, 60));
        Assert.Equal(2, heard.Of("workbench.write.duration").Length);
        Assert.Equal(["coupons.sold_out", "idempotency.mismatch", "coupons.not_found"], heard.Of("workbench.refusals").Select(one => one.Code));
        Assert.Equal(1, heard.Of("workbench.answers.kept").Sum(one => one.Value));
        Assert.Equal(4, World.Get<LastHour>().Groups(1).Requests.Count);
        Assert.Equal((3, 1), (World.Get<LastHour>().Refusals(10).Count, World.Get<LastHour>().AnsweredAgain));
    }

    [Fact]
    public async Task Requests_that_wait_are_seen_while_they_wait()
    {
        using Collector heard = new(World.Get<IMeterFactory>());
        CouponSheet coupon = await OutAsync();
        await ClaimedAsync(coupon);
        Assert.Equal(0, heard.Look("workbench.requests.waiting"));
        if (World.Database.Provider != Engine.Sqlite.Provider) return;

        // With the turn in another hand the first group cannot be written, and what comes after it queues.
        Task[] claims;
        using (await World.Get<WriteGate>().EnterAsync(default))
        {
            Task first = ClaimAsync(coupon, "第一个");
            await Wait.UntilAsync(() => World.Get<WriteMeter>().Waiting == 0);
            await Task.Delay(200);
            claims = [first, .. Enumerable.Range(0, 20).Select(at => ClaimAsync(coupon, $"人{at}"))];
            await Wait.UntilAsync(() => heard.Look("workbench.requests.waiting") >= 19);
        }
        await Task.WhenAll(claims);
        Assert.Equal(0, heard.Look("workbench.requests.waiting"));
    }

    private sealed class Collector : IDisposable
    {
        private readonly MeterListener ears = new();
        private readonly ConcurrentQueue<(string Name, double Value, string? Code)> all = new();

        public Collector(IMeterFactory program)
        {
            ears.InstrumentPublished = (instrument, ear) =>
            {
                if (instrument.Meter.Name == WriteMeter.Name && instrument.Meter.Scope == program) ear.EnableMeasurementEvents(instrument);
            };
            ears.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
            ears.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
            ears.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
            ears.Start();
        }

        public (string Name, double Value, string? Code)[] Of(string name) => [.. all.Where(one => one.Name == name)];

        public double Look(string name)
        {
            ears.RecordObservableInstruments();
            return Of(name)[^1].Value;
        }

        public void Dispose() => ears.Dispose();

        private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            all.Enqueue((instrument.Name, value, tags.Length == 0 ? null : (string?)tags[0].Value));
    }
}

public sealed class WriteMeterOnSqliteTests() : WriteMeterTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class WriteMeterOnPostgreSqlTests() : WriteMeterTests(Engine.PostgreSql);
