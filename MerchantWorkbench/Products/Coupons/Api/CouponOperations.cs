using System.Text.Json;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Api;

/// <summary>Coupons in the JSON API: route, right, action.</summary>
internal static class CouponOperations
{
    private const string Coupons = "/api/v1/coupons", Coupon = Coupons + "/{id}";

    public static IEnumerable<Operation> All =>
    [
        Operation.Post<CouponTerms, CouponSheet>(Coupons, "coupons.draft", CouponPermissions.Edit,
            (call, terms) => call.Get<DraftCoupon>().RunAsync(call.Caller, terms, call.Stop)),
        Operation.Get(Coupons, "coupons.list", CouponPermissions.View, ListAsync),
        Operation.Get(Coupon, "coupons.find", CouponPermissions.Look, call => call.Get<FindCoupon>().RunAsync(call.Caller, call.Id, call.Stop)),
        Operation.Post<JsonElement, CouponSheet>(Coupon, "coupons.edit", CouponPermissions.Edit,
            (call, patch) => call.Get<PatchCoupon>().RunAsync(call.Caller, call.Id, patch, call.Stop), StatusCodes.Status200OK, "PATCH", ahead: FindAsync),
        Operation.Post(Coupon + "/submit", "coupons.submit", CouponPermissions.Edit, call => call.Get<SubmitCoupon>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post(Coupon + "/withdraw", "coupons.withdraw", CouponPermissions.Edit, call => call.Get<WithdrawCoupon>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post(Coupon + "/pause", "coupons.pause", CouponPermissions.Edit, call => call.Get<PauseCoupon>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post(Coupon + "/resume", "coupons.resume", CouponPermissions.Edit, call => call.Get<ResumeCoupon>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post(Coupon + "/stop", "coupons.stop", CouponPermissions.Edit, call => call.Get<StopCoupon>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post<AppendPieces.Request, CouponSheet>(Coupon + "/append", "coupons.append", CouponPermissions.Edit,
            (call, ask) => call.Get<AppendPieces>().RunAsync(call.Caller, call.Id, ask, call.Stop), StatusCodes.Status200OK, ahead: FindAsync),
        Operation.Post<UploadCodes.Request, UploadCodes.Receipt>(Coupon + "/codes", "coupons.codes", CouponPermissions.Edit,
            (call, ask) => call.Get<UploadCodes>().RunAsync(call.Caller, call.Id, ask, call.Stop), StatusCodes.Status200OK, ahead: FindAsync),
        Operation.Post<ClaimCoupon.Request, PieceSheet>(Coupon + "/claims", "coupons.claim", CouponPermissions.Claim,
            (call, ask) => call.Get<ClaimCoupon>().RunAsync(call.Caller, call.Id, ask, call.Stop), ahead: FindAsync),
        Operation.Get("/api/v1/claims/{id}", "claims.find", CouponPermissions.Look, call => call.Get<FindPiece>().RunAsync(call.Caller, call.Id, call.Stop)),
        Operation.Post<RedeemPiece.Request, RedeemPiece.Receipt>("/api/v1/redemptions", "redemptions.redeem", CouponPermissions.Redeem,
            (call, ask) => call.Get<RedeemPiece>().RunAsync(call.Caller, ask, call.Stop)),
        Operation.Post<ReverseRedemption.Request, ReverseRedemption.Receipt>("/api/v1/redemptions/{id}/reversal", "redemptions.reverse",
            CouponPermissions.Reverse,
            (call, ask) => call.Get<ReverseRedemption>().RunAsync(call.Caller, call.Id, ask, call.Stop), StatusCodes.Status200OK,
            ahead: async call => (await call.Get<FindRedemption>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal),
    ];

    private static async Task<Refusal?> FindAsync(ApiCall call) => (await call.Get<FindCoupon>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal;

    private static async Task<Outcome<Page<CouponSheet>>> ListAsync(ApiCall call)
    {
        CouponState state = default;
        if (call.Query("state") is { } word && !Words.TryParse(word, out state))
            return Refusal.Invalid(new FieldRefusal("/state", "field.choice", string.Join(", ", Enum.GetValues<CouponState>().Select(Words.Name))));
        if (new Guard().Line(call.Query("q"), "/q", 64, required: false).Refusal is { } unsound) return unsound;
        if (!call.Page().Is(out PageAsk? page, out Refusal? wrong)) return wrong;
        return await call.Get<ListCoupons>().RunAsync(call.Caller, new CouponFilter(state == default ? null : state, call.Query("q")), page, call.Stop);
    }
}
