using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>Terms checked where they will live: by their own rules, and against the merchant's shops and pictures.</summary>
internal static class TermsInPlace
{
    /// <summary>Everything that is wrong, or null.</summary>
    public static async Task<Refusal?> WhatIsWrongAsync(WorkbenchDb db, CouponTerms terms, CancellationToken stop)
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
        return guard.Refusal;
    }
}
