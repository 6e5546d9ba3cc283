using System.Diagnostics;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>A long list of the merchant's own codes: every row has its answer, also when the power goes in between.</summary>
public abstract class CodeImportTests(Engine engine) : CouponTest(engine)
{
    private const int Many = 100_000;

    private static CouponTerms Own => Some.MoneyOff with { CodeMode = CodeMode.Uploaded, Total = Many };

    [Fact]
    public async Task Every_row_is_taken_or_has_its_reason()
    {
        CouponSheet coupon = await DraftedAsync(Own);
        Ok(await World.Get<UploadCodes>().RunAsync(Noodles.Key, Id(coupon.Id), new(["TAKEN-1"])));

        ImportSheet started = Ok(await StartAsync(coupon, "CODE-001", "bad", "TAKEN-1", "CODE-001", " CODE-002 "));
        await World.Get<RunCodeImports>().RunAsync(default);

        ImportSheet done = Ok(await World.Get<FindCodeImport>().RunAsync(Noodles.Key, Id(coupon.Id)));
        Assert.Equal((true, 5, 5, 2, 3), (done.IsDone, done.Total, done.Done, done.Added, done.Rejected));
        Assert.Equal(3, (await NowAsync(coupon)).CodesLeft);
        Assert.Equal(
            [(2, "coupons.code_malformed"), (3, "coupons.code_taken"), (4, "coupons.code_twice")],
            Ok(await World.Get<ReadRejectedCodes>().RunAsync(Noodles.Key, Id(coupon.Id), Id(started.Id))).Select(row => (row.At, row.Reason)));
    }

    [Fact]
    public async Task After_a_kill_the_list_goes_on_where_it_stopped_and_nothing_is_doubled()
    {
        CouponSheet coupon = await DraftedAsync(Own);
        Ok(await StartAsync(coupon, Codes(5_500)));
        using var kill = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Record.ExceptionAsync(() => World.Get<RunCodeImports>().RunAsync(kill.Token));

        await World.Get<RunCodeImports>().RunAsync(default);

        ImportSheet done = Ok(await World.Get<FindCodeImport>().RunAsync(Noodles.Key, Id(coupon.Id)));
        Assert.Equal((true, 5_500, 5_500, 0), (done.IsDone, done.Done, done.Added, done.Rejected));
        Assert.Equal(5_500, (await NowAsync(coupon)).CodesLeft);
    }

    [Fact]
    public async Task A_hundred_thousand_codes_come_in()
    {
        CouponSheet coupon = await DraftedAsync(Own);
        long begin = Stopwatch.GetTimestamp();
        Ok(await StartAsync(coupon, Codes(Many)));
        Figure.Report($"codes.store-100000.{World.Database.Provider}", Stopwatch.GetElapsedTime(begin).TotalSeconds, "s");
        begin = Stopwatch.GetTimestamp();
        await World.Get<RunCodeImports>().RunAsync(default);
        Figure.Report($"codes.import-100000.{World.Database.Provider}", Stopwatch.GetElapsedTime(begin).TotalSeconds, "s");

        Assert.Equal(Many, (await NowAsync(coupon)).CodesLeft);
    }

    [Fact]
    public async Task Only_a_coupon_with_own_codes_takes_a_list_and_one_at_a_time()
    {
        Refused("coupons.wrong_state", await StartAsync(await DraftedAsync(), "CODE-001"));
        Refused("coupons.not_found", await StartAsync(await DraftedAsync(Own, by: Pets), "CODE-001"));
        CouponSheet coupon = await DraftedAsync(Own);
        Refused("request.invalid", await StartAsync(coupon));
        Ok(await StartAsync(coupon, "CODE-001"));
        Refused("coupons.import_running", await StartAsync(coupon, "CODE-002"));
        await World.Get<RunCodeImports>().RunAsync(default);
        Ok(await StartAsync(coupon, "CODE-002"));
        await World.Get<RunCodeImports>().RunAsync(default);
        Assert.Equal(2, (await NowAsync(coupon)).CodesLeft);
    }

    private static string[] Codes(int count) => [.. Enumerable.Range(0, count).Select(number => $"OWN-{number:D8}")];

    private Task<Outcome<ImportSheet>> StartAsync(CouponSheet coupon, params string[] codes) => World.Get<StartCodeImport>()
        .RunAsync(Noodles.Key, Id(coupon.Id), [.. codes.Select((code, at) => new StartCodeImport.Line(at + 1, code))]);
}

public sealed class CodeImportOnSqliteTests() : CodeImportTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CodeImportOnPostgreSqlTests() : CodeImportTests(Engine.PostgreSql);
