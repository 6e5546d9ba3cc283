using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Gives a coupon new terms: a draft in every field, one that is out where nobody is let down by it.</summary>
/// <remarks>
/// Refuses: coupons.not_found, coupons.wrong_state, request.invalid. Tells: coupon.edited with the difference.
/// A change of what the public layer shows waits for a reviewer; until then the public keeps seeing the approved revision.
/// </remarks>
internal sealed class EditCoupon(Writer writer, Audiences audiences)
{
    /// <summary>Changes.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, long id, CouponTerms terms, CancellationToken stop = default) =>
        writer.RunAsync<CouponSheet>(caller, CouponPermissions.Edit, async write =>
            (await TermsChange.MakeAsync(write, audiences, id, _ => terms)).Then(coupon => CouponSheet.Of(coupon, write.Now)), stop);
}
