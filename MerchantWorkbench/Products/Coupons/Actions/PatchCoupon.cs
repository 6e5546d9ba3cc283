using System.Text.Json;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Changes single fields of a coupon; null takes an optional one away.</summary>
/// <remarks>
/// Refuses: coupons.not_found, coupons.wrong_state, request.invalid. Tells: coupon.edited with the difference.
/// A change of what the public layer shows waits for a reviewer; until then the public keeps seeing the approved revision.
/// </remarks>
internal sealed class PatchCoupon(Writer writer, Audiences audiences)
{
    /// <summary>Changes.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, long id, JsonElement patch, CancellationToken stop = default) =>
        writer.RunAsync<CouponSheet>(caller, CouponPermissions.Edit, async write =>
            (await TermsChange.MakeAsync(write, audiences, id, terms => Patched(terms, patch))).Then(coupon => CouponSheet.Of(coupon, write.Now)), stop);

    private static Outcome<CouponTerms> Patched(CouponTerms terms, JsonElement patch)
    {
        try
        {
            return CouponJson.Patch(terms, patch);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return Refusal.Invalid(new FieldRefusal(PatchPointer.Of(wrong), "field.type"));
        }
    }
}
