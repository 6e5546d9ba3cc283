using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>
/// Coupons of the public layer for a neighbour that books public places ahead: those that can be taken now, those that were approved and begin later, those
/// a reviewer has, and those of a campaign that is being prepared.
/// </summary>
public sealed class BookableCoupons(Reader reader, Clock clock, IStringLocalizer<Texts> say)
{
    private const int Most = 50;

    /// <summary>A merchant's, the newest first.</summary>
    public Task<IReadOnlyList<BookableCoupon>> OfAsync(long merchant, Zone zone, CancellationToken stop = default) =>
        reader.RunAsync(db => ReadAsync(db, merchant, zone, null, stop), stop);

    /// <summary>One of them; null where it is none.</summary>
    public async Task<BookableCoupon?> FindAsync(WorkbenchDb db, long merchant, Zone zone, string? id, CancellationToken stop = default) =>
        await ReadAsync(db, merchant, zone, Ids.Parse(id), stop) is [var one, ..] ? one : null;

    /// <summary>The same, and nobody decides about it for the rest of the transaction: who waits for the verdict is told, or knows it.</summary>
    public async Task<BookableCoupon?> HoldAsync(Write write, long merchant, Zone zone, string? id)
    {
        await RowLock.CouponAsync(write, Ids.Parse(id));
        return await FindAsync(write.Db, merchant, zone, id, write.Stop);
    }

    private async Task<IReadOnlyList<BookableCoupon>> ReadAsync(WorkbenchDb db, long merchant, Zone zone, long? id, CancellationToken stop)
    {
        DateTimeOffset now = clock.Now;
        List<Coupon> rows = await db.Coupons.AsNoTracking()
            .Where(row => row.MerchantId == merchant && (id == null || row.Id == id) && row.IsPublic && row.ClaimUntil >= now && row.Claimed < row.Total
                && (row.CodesLeft == null || row.CodesLeft > 0) && (row.BudgetFen == null || row.HeldFen + row.SpentFen + row.HoldFen <= row.BudgetFen)
                && (((row.Stage == CouponStage.Open || row.Stage == CouponStage.InReview)
                    && (row.PublicRevision != null || db.Reviews.Any(
                        review => review.Subject == CouponEvents.Coupon && review.SubjectId == row.Id && review.AppliedAt == null)))
                    // What is written beside it in a campaign may lead to it before it is handed in.
                    || ((row.Stage == CouponStage.Draft || row.Stage == CouponStage.Rejected) && db.CampaignThings.Any(
                        thing => thing.Kind == CouponEvents.Coupon && thing.ThingId == row.Id && thing.Step != ThingStep.Out))))
            .OrderByDescending(row => row.Id).Take(Most).ToListAsync(stop);
        List<BookableCoupon> all = [];
        foreach (Coupon row in rows)
        {
            CouponTerms terms = row.PublicRevision is null ? row.Terms : await Shown.TermsAsync(db, row, stop) ?? row.Terms;
            all.Add(new BookableCoupon(Ids.Text(row.Id), terms.Name, new CouponWords(say, zone).Face(terms).Condition, row.ClaimFrom, row.ClaimUntil,
                terms.Picture, row.PublicRevision is null));
        }
        return all;
    }
}
