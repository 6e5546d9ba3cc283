using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>One revision of a coupon as a reviewer needs it: what was submitted, and what differs from what was approved before.</summary>
/// <remarks>Refuses: coupons.not_found.</remarks>
internal sealed class ReadRevision(Reader reader)
{
    /// <summary>What is on the table.</summary>
    /// <param name="Approved">The terms of the last approved revision before this one; null when there is none.</param>
    /// <param name="Differences">Empty when nothing was approved before.</param>
    /// <param name="Merchant">The merchant's name.</param>
    /// <param name="Zone">Whose clock the terms mean.</param>
    /// <param name="Shops">Names of the merchant's shops by id.</param>
    /// <param name="Picture">Address of the picture, or null.</param>
    public sealed record Revision(
        CouponTerms Terms, CouponTerms? Approved, IReadOnlyList<Difference> Differences, string Merchant, int Colour, Zone Zone,
        IReadOnlyDictionary<string, string> Shops, string? Picture);

    /// <summary>Reads.</summary>
    /// <param name="id">The coupon.</param>
    public Task<Outcome<Revision>> RunAsync(Caller caller, long id, int revision, CancellationToken stop = default) =>
        reader.RunAsync<Revision>(caller, ReviewPermissions.View, async db =>
        {
            if (await TermsAsync(db, id, revision, stop) is not { } terms) return CouponRefusals.NotFound;
            int? before = await db.Reviews
                .Where(row => row.Subject == CouponEvents.Coupon && row.SubjectId == id && row.Revision < revision)
                .Where(row => !row.ByPolicy && row.AppliedAt != null && row.Verdict == Verdict.Approve)
                .MaxAsync(row => (int?)row.Revision, stop);
            CouponTerms? approved = before is { } number ? await TermsAsync(db, id, number, stop) : null;
            Merchant merchant = await db.Coupons.Where(row => row.Id == id)
                .Join(db.Merchants, row => row.MerchantId, one => one.Id, (_, one) => one).SingleAsync(stop);
            return new Revision(
                terms, approved, approved is null ? [] : CouponChanges.Differences(approved, terms), merchant.Name, merchant.Colour, Zone.Of(merchant.Zone),
                await db.Shops.Where(row => row.MerchantId == merchant.Id).ToDictionaryAsync(row => Ids.Text(row.Id), row => row.Name, stop),
                await PictureAsync(db, terms, stop));
        }, stop);

    private static async Task<CouponTerms?> TermsAsync(WorkbenchDb db, long id, int revision, CancellationToken stop) =>
        await db.CouponRevisions.Where(row => row.CouponId == id && row.Revision == revision).Select(row => row.TermsJson).FirstOrDefaultAsync(stop) is { } json
            ? CouponJson.Read(json)
            : null;

    private static async Task<string?> PictureAsync(WorkbenchDb db, CouponTerms terms, CancellationToken stop)
    {
        if (!Ids.TryParse(terms.Picture, out long picture)) return null;
        return await db.Files.Where(row => row.Id == picture).Select(row => row.Path).FirstOrDefaultAsync(stop) is { } path ? FileStore.Address(path) : null;
    }
}
