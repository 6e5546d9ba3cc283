using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Writes a new coupon down as a draft.</summary>
/// <remarks>Refuses: request.invalid with every wrong field. Tells: coupon.drafted.</remarks>
internal sealed class DraftCoupon(Writer writer, Audiences audiences)
{
    /// <summary>Drafts.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, CouponTerms terms, CancellationToken stop = default) =>
        writer.RunAsync<CouponSheet>(caller, CouponPermissions.Edit, async write =>
            (await CouponDrafts.AddAsync(write, audiences, terms)).Then(coupon => CouponSheet.Of(coupon, write.Now)), stop);
}
