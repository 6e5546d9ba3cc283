using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>A test of the house's actions in the small world. Whatever it does, every invariant must hold when it is over.</summary>
public abstract class CouponTest(Engine engine) : IAsyncLifetime
{
    private SmallWorld? world;

    private protected SmallWorld World => world!;

    private protected TestMerchant Noodles => World.Noodles;

    private protected TestMerchant Pets => World.Pets;

    public async Task InitializeAsync() => world = await SmallWorld.CreateAsync(engine);

    public async Task DisposeAsync()
    {
        string[] broken = await World.BrokenAsync();
        await World.DisposeAsync();
        Assert.Empty(broken);
    }

    private protected static T Ok<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.Refusal is null, $"{outcome.Refusal?.Code} {string.Join("; ", Some.Wrong(outcome.Refusal))}");
        return outcome.Value!;
    }

    private protected static Refusal Refused<T>(string code, Outcome<T> outcome)
    {
        Assert.Equal(code, outcome.Refusal?.Code);
        return outcome.Refusal!;
    }

    private protected async Task<CouponSheet> DraftedAsync(CouponTerms? terms = null, TestMerchant? by = null) =>
        Ok(await World.Get<DraftCoupon>().RunAsync((by ?? Noodles).Key, terms ?? Some.MoneyOff));

    /// <summary>A coupon that was submitted; running at the start of the test unless its terms say otherwise.</summary>
    private protected async Task<CouponSheet> OutAsync(CouponTerms? terms = null, TestMerchant? by = null)
    {
        CouponSheet draft = await DraftedAsync(terms, by);
        return Ok(await World.Get<SubmitCoupon>().RunAsync((by ?? Noodles).Key, Id(draft.Id)));
    }

    private protected Task<Outcome<PieceSheet>> ClaimAsync(CouponSheet coupon, string person = "小林", TestMerchant? by = null) =>
        World.Get<ClaimCoupon>().RunAsync((by ?? Noodles).Key, Id(coupon.Id), new(person));

    private protected Task<Outcome<PieceSheet>> ClaimByPhoneAsync(CouponSheet coupon, int shopper = 1) =>
        World.Get<ClaimCoupon>().RunAsync(TestPlatform.Shopper(shopper), Id(coupon.Id), new());

    private protected async Task<PieceSheet> ClaimedAsync(CouponSheet coupon, string person = "小林") => Ok(await ClaimAsync(coupon, person));

    private protected Task<Outcome<RedeemPiece.Receipt>> RedeemAsync(
        string code, long orderFen, long? discountFen = null, Caller? by = null, string? shop = null) =>
        World.Get<RedeemPiece>().RunAsync(by ?? Noodles.Key, new(code, shop ?? Noodles.Shop, orderFen, DiscountFen: discountFen));

    private protected Task<Outcome<ReverseRedemption.Receipt>> ReverseAsync(RedeemPiece.Receipt used, Caller? by = null) =>
        World.Get<ReverseRedemption>().RunAsync(by ?? Noodles.Key, Id(used.Id), new("打错了"));

    private protected async Task<CouponSheet> NowAsync(CouponSheet coupon) => Ok(await World.Get<FindCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));

    private protected async Task<PieceSheet> NowAsync(PieceSheet piece) => Ok(await World.Get<FindPiece>().RunAsync(Noodles.Key, Id(piece.Id)));

    private protected static long Id(string text) => Ids.Parse(text);
}
