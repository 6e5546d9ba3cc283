using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>Who may do what, asked inside every action and from what the database says at that moment.</summary>
public abstract class RightsTests(Engine engine) : CouponTest(engine)
{
    [Theory]
    //                       view   edit   claim  redeem reverse
    [InlineData(Role.Owner, true, true, false, true, true)]
    [InlineData(Role.Manager, true, true, false, true, true)]
    [InlineData(Role.Operator, true, true, false, true, true)]
    [InlineData(Role.Finance, true, false, false, false, false)]
    [InlineData(Role.Cashier, false, false, false, true, true)]
    public async Task A_role_does_what_its_row_of_the_table_says(Role role, bool views, bool edits, bool claims, bool redeems, bool reverses)
    {
        Caller caller = Noodles.People[role];
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { UsesPerPiece = 2 });
        PieceSheet piece = await ClaimedAsync(coupon);
        RedeemPiece.Receipt used = Ok(await RedeemAsync(piece.Code, 3_000));

        Is(views, await World.Get<ListCoupons>().RunAsync(caller, new(), new()));
        Is(views, await World.Get<FindCoupon>().RunAsync(caller, Id(coupon.Id)));
        Is(views, await World.Get<FindPiece>().RunAsync(caller, Id(piece.Id)));
        Is(edits, await World.Get<DraftCoupon>().RunAsync(caller, Some.MoneyOff));
        Is(edits, await World.Get<EditCoupon>().RunAsync(caller, Id(coupon.Id), Some.MoneyOff with { UsesPerPiece = 2, Name = "新" }));
        Is(edits, await World.Get<PauseCoupon>().RunAsync(caller, Id(coupon.Id)));
        Is(edits, await World.Get<AppendPieces>().RunAsync(caller, Id(coupon.Id), new(200)));
        Is(claims, await World.Get<ClaimCoupon>().RunAsync(caller, Id(coupon.Id), new("甲")));
        Is(redeems, await RedeemAsync(piece.Code, 3_000, by: caller));
        Is(reverses, await ReverseAsync(used, caller));
    }

    [Fact]
    public async Task Shoppers_staff_and_nobody_have_no_business_at_a_merchants_actions()
    {
        CouponSheet coupon = await OutAsync();
        foreach ((Caller caller, string code) in new[]
        {
            (TestPlatform.Shopper(1), "request.forbidden"), (World.Platform.Staff[Role.Administrator].Caller, "request.forbidden"),
            (Caller.Nobody, "request.unauthenticated"),
        })
        {
            Refused(code, await World.Get<PauseCoupon>().RunAsync(caller, Id(coupon.Id)));
            Refused(code, await World.Get<DraftCoupon>().RunAsync(caller, Some.MoneyOff));
            Refused(code, await RedeemAsync("100000000009", 1, by: caller));
        }
    }

    [Fact]
    public async Task A_person_of_another_merchant_and_a_claimed_membership_are_not_found()
    {
        CouponSheet coupon = await OutAsync();
        Caller stranger = Caller.Member(Pets.People[Role.Owner].PersonId!.Value, "Owner pets", Noodles.Id);
        Refused("request.not_found", await World.Get<PauseCoupon>().RunAsync(stranger, Id(coupon.Id)));
        Refused("coupons.not_found", await World.Get<PauseCoupon>().RunAsync(Pets.People[Role.Owner], Id(coupon.Id)));
        Refused("coupons.not_found", await World.Get<EditCoupon>().RunAsync(Pets.Key, Id(coupon.Id), Some.MoneyOff));
        Refused("coupons.not_found", await World.Get<SubmitCoupon>().RunAsync(Pets.Key, Id(coupon.Id)));
        Refused("coupons.not_found", await World.Get<UploadCodes>().RunAsync(Pets.Key, Id(coupon.Id), new(["ABC-123"])));
    }

    [Fact]
    public async Task A_contexts_tenant_sees_its_own_rows_alone()
    {
        await OutAsync();
        await ClaimAsync(await OutAsync(by: Pets), by: Pets);
        (int coupons, int pieces) = await World.InTablesAsync(async db =>
        {
            db.Tenant = Noodles.Id;
            return (await db.Coupons.CountAsync(), await db.Pieces.CountAsync());
        });
        Assert.Equal((1, 0), (coupons, pieces));
    }

    [Fact]
    public async Task A_right_that_was_withdrawn_is_gone_with_the_next_write()
    {
        CouponSheet coupon = await OutAsync();
        Caller operatorPerson = Noodles.People[Role.Operator];
        Ok(await World.Get<PauseCoupon>().RunAsync(operatorPerson, Id(coupon.Id)));
        await World.InTablesAsync(db => db.Memberships.Where(row => row.PersonId == operatorPerson.PersonId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DisabledAt, World.Time.Now)));
        Refused("request.not_found", await World.Get<ResumeCoupon>().RunAsync(operatorPerson, Id(coupon.Id)));

        await World.InTablesAsync(db => db.ApiKeys.Where(row => row.Id == Noodles.Key.KeyId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, World.Time.Now)));
        Refused("request.unauthenticated", await World.Get<ResumeCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
    }

    [Fact]
    public async Task A_product_that_is_not_open_and_a_merchant_that_is_closed_do_nothing()
    {
        CouponSheet coupon = await OutAsync();
        await World.InTablesAsync(db => db.ProductOpenings.Where(row => row.MerchantId == Noodles.Id && row.Product == "coupons")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OpeningState.Closed)));
        Refusal no = Refused("products.not_opened", await World.Get<PauseCoupon>().RunAsync(Noodles.People[Role.Owner], Id(coupon.Id)));
        Assert.Equal(RefusalKind.Forbidden, no.Kind);

        await World.InTablesAsync(db => db.Merchants.Where(row => row.Id == Noodles.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosedAt, World.Time.Now)));
        Refused("request.not_found", await World.Get<PauseCoupon>().RunAsync(Noodles.People[Role.Owner], Id(coupon.Id)));
        Refused("request.unauthenticated", await World.Get<PauseCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
    }

    private static void Is<T>(bool allowed, Outcome<T> outcome)
    {
        if (allowed) Ok(outcome);
        else Refused("request.forbidden", outcome);
    }
}

public sealed class RightsOnSqliteTests() : RightsTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class RightsOnPostgreSqlTests() : RightsTests(Engine.PostgreSql);
