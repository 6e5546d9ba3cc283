using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>Terms checked where they will live: by their own rules, and against the merchant's shops, pictures and crowds.</summary>
internal static class TermsInPlace
{
    /// <summary>Everything that is wrong, or null.</summary>
    public static async Task<Refusal?> WhatIsWrongAsync(
        WorkbenchDb db, Audiences audiences, Caller caller, CouponTerms terms, DateTimeOffset now, CancellationToken stop)
    {
        if (terms.Check() is { } wrong) return wrong;
        var guard = new Guard();
        if (terms.Shops is { } shops)
        {
            long[] asked = [.. shops.Select(Ids.Parse)];
            List<long> own = await db.Shops.Where(shop => asked.Contains(shop.Id) && shop.ClosedAt == null).Select(shop => shop.Id).ToListAsync(stop);
            for (int at = 0; at < asked.Length; at++) guard.Check(own.Contains(asked[at]), $"/shops/{at}", "coupons.no_such_shop");
        }
        if (terms.Picture is { } picture)
        {
            long id = Ids.Parse(picture);
            guard.Check(await db.Files.Pictures().AnyAsync(file => file.Id == id, stop), "/picture", "coupons.no_such_picture");
        }
        if (terms is { Audience: Domain.Audience.Crowd, Crowd: { } crowd })
        {
            AudienceAsk ask = new(caller.MerchantId ?? 0, null, now);
            List<AudienceChoice> own = await audiences.ChoicesAsync(Words.Name(Domain.Audience.Crowd), db, ask, stop);
            guard.Check(own.Exists(one => one.Id == crowd), "/crowd", "coupons.crowd");
        }
        return guard.Refusal;
    }
}
