using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>A new coupon, whoever writes it.</summary>
internal static class CouponDrafts
{
    /// <returns>The coupon as a draft; request.invalid with every wrong field.</returns>
    public static async Task<Outcome<Coupon>> AddAsync(Write write, Audiences audiences, CouponTerms terms)
    {
        if (await TermsInPlace.WhatIsWrongAsync(write.Db, audiences, write.Caller, terms, write.Now, write.Stop) is { } wrong) return wrong;
        var coupon = new Coupon { Id = write.NewId(), MerchantId = write.Caller.MerchantId!.Value, CreatedAt = write.Now };
        coupon.Say(terms);
        write.Db.Coupons.Add(coupon);
        write.Tell(coupon.MerchantId, CouponEvents.Coupon, coupon.Id, CouponEvents.Drafted);
        return coupon;
    }
}
