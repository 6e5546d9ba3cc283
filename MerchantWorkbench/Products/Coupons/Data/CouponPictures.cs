using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>On which coupons a merchant's pictures stand.</summary>
internal static class CouponPictures
{
    public static async Task<IReadOnlyList<FileUse>> OfAsync(WorkbenchDb db, long merchant, CancellationToken stop)
    {
        var written = await db.Coupons.Where(row => row.MerchantId == merchant && row.TermsJson.Contains("\"picture\":"))
            .Select(row => new { row.Id, row.Name, row.TermsJson, IsShown = row.Stage == CouponStage.Open || row.Stage == CouponStage.Paused })
            .ToListAsync(stop);
        var approved = await (
            from row in db.Coupons
            join revision in db.CouponRevisions on new { CouponId = row.Id, Revision = row.PublicRevision } equals
                new { revision.CouponId, Revision = (int?)revision.Revision }
            where row.MerchantId == merchant && row.PublicRevision != row.Revision && revision.TermsJson.Contains("\"picture\":")
            select new { row.Id, row.Name, revision.TermsJson, IsShown = true }).ToListAsync(stop);
        return
        [
            .. from coupon in written.Concat(approved)
               where Ids.TryParse(CouponJson.Read(coupon.TermsJson).Picture, out _)
               group coupon.IsShown by (coupon.Id, coupon.Name, File: Ids.Parse(CouponJson.Read(coupon.TermsJson).Picture)) into places
               select new FileUse(places.Key.File, "coupon", places.Key.Name, $"coupons/{Ids.Text(places.Key.Id)}", places.Any(isShown => isShown)),
        ];
    }
}
