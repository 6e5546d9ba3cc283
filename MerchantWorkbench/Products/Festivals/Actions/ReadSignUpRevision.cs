using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>One revision of a sign-up for the reviewer: what was sent, and the plan's rules held against it now.</summary>
/// <remarks>Refuses: festivals.not_found.</remarks>
internal sealed class ReadSignUpRevision(Reader reader, CouponOffers coupons, RuleWords words, Clock clock)
{
    /// <summary>A shop and where it is: cities are the merchant's word.</summary>
    public sealed record Shop(string Name, string? Address);

    /// <summary>What a reviewer sees.</summary>
    /// <param name="Taken">Places that are used, this one's among them.</param>
    public sealed record Revision(
        PlanTerms Plan, int Taken, SignUpBody Said, string Merchant, string? PictureAddress, IReadOnlyList<FestivalView.Coupon> Coupons,
        IReadOnlyList<Shop> Shops, IReadOnlyList<RuleSheet> Rules);

    /// <summary>Reads.</summary>
    public Task<Outcome<Revision>> RunAsync(Caller caller, long id, int revision, CancellationToken stop = default) =>
        reader.RunAsync<Revision>(caller, FestivalPermissions.Plans, async db =>
        {
            var found = await db.SignUpRevisions.Where(row => row.SignUpId == id && row.Revision == revision)
                .Join(db.SignUps, kept => kept.SignUpId, row => row.Id, (kept, row) => new { kept.BodyJson, row.MerchantId, row.PlanId })
                .FirstOrDefaultAsync(stop);
            if (found is null) return FestivalRefusals.NotFound;
            SignUpBody said = SignUpBody.Read(found.BodyJson);
            Plan plan = await db.FestivalPlans.SingleAsync(row => row.Id == found.PlanId, stop);
            MerchantFacts facts = await MerchantFacts.ReadAsync(db, found.MerchantId, said, coupons, clock.Now, stop);
            long picture = Ids.Parse(said.Picture);
            string? path = await db.Files.Where(file => file.Id == picture).Select(file => file.Path).FirstOrDefaultAsync(stop);
            return new Revision(plan.Terms, plan.Taken, said,
                await db.Merchants.Where(row => row.Id == found.MerchantId).Select(row => row.Name).SingleAsync(stop),
                path is null ? null : FileStore.Address(path),
                [.. facts.Offers.Where(one => said.Coupons!.Contains(one.Id)).Select(one => new FestivalView.Coupon(one.Id, one.Name, one.Benefit))],
                await db.Shops.Where(row => row.MerchantId == found.MerchantId && row.ClosedAt == null).OrderBy(row => row.Id).Take(20)
                    .Select(row => new Shop(row.Name, row.Address)).ToListAsync(stop),
                [.. Rules.Check(plan.Terms, facts.Facts).Select(one => RuleSheet.Of(one, words))]);
        }, stop);
}
