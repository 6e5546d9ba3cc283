using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.SystemDesk.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.SystemDesk.Actions;

/// <summary>How the program is doing, and who may know.</summary>
public abstract class ReadSystemTests(Engine engine) : CouponTest(engine)
{
    [Fact]
    public async Task The_administrator_and_the_review_lead_may_look_and_nobody_else()
    {
        Ok(await ReadAsync(World.Platform.Staff[Role.Administrator].Caller));
        Ok(await ReadAsync(World.Platform.Staff[Role.ReviewLead].Caller));
        Refused("request.forbidden", await ReadAsync(World.Platform.Staff[Role.Reviewer].Caller));
        Refused("request.forbidden", await ReadAsync(Noodles.People[Role.Owner]));
        Refused("request.forbidden", await ReadAsync(TestPlatform.Shopper(1)));
        Refused("request.unauthenticated", await ReadAsync(Caller.Nobody));
    }

    [Fact]
    public async Task It_tells_of_the_database_of_groups_and_of_what_was_refused()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Total = 1 });
        await ClaimedAsync(coupon);
        for (int at = 0; at < 3; at++) Refused("coupons.sold_out", await ClaimAsync(coupon, "老陈"));

        SystemSheet sheet = Ok(await ReadAsync(World.Platform.Staff[Role.Administrator].Caller));

        Assert.Equal((World.Database.Provider, SmallWorld.Start), (sheet.Database.ToString(), sheet.At));
        Assert.InRange(sheet.DatabaseBytes, 100_000, 100_000_000);
        Assert.Equal((4, 1, 0), (sheet.Requests.Count, sheet.Requests.Quantile(0.99), sheet.Waiting));
        Assert.InRange(sheet.Seconds.Quantile(0.5), 20e-6, 60);
        Assert.Equal(("coupons.sold_out", 3), (sheet.Refusals[0].Last.Code, sheet.Refusals[0].Times));
        Assert.Null(sheet.CannotWriteSince);
        Assert.InRange(sheet.Heap, 1, sheet.Memory);
        Assert.NotEmpty(sheet.Version);
    }

    [Fact]
    public async Task Other_copies_are_those_whose_line_stands()
    {
        Caller admin = World.Platform.Staff[Role.Administrator].Caller;
        if (World.Database.Provider == Engine.Sqlite.Provider)
        {
            Assert.Null(Ok(await ReadAsync(admin)).OtherCopies);
            return;
        }
        Assert.Equal(0, Ok(await ReadAsync(admin)).OtherCopies);
        await World.ListeningAsync();
        await using SmallWorld other = await World.AnotherCopy().ListeningAsync();
        Assert.Equal(1, Ok(await ReadAsync(admin)).OtherCopies);
    }

    private Task<MerchantWorkbench.Platform.Kernel.Outcome<SystemSheet>> ReadAsync(Caller caller) => World.Get<ReadSystem>().RunAsync(caller);
}

public sealed class ReadSystemOnSqliteTests() : ReadSystemTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ReadSystemOnPostgreSqlTests() : ReadSystemTests(Engine.PostgreSql);
