using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>What one placement brought.</summary>
/// <remarks>Refuses: placements.not_found.</remarks>
internal sealed class ReadResults(Reader reader, TracedClaims traced, LifePeople people)
{
    /// <summary>Days after opening within which a claim or a new follower counts, as for posts.</summary>
    public const int ClaimDays = 7;

    /// <summary>Reads.</summary>
    public Task<Outcome<PlacementResults>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<PlacementResults>(caller, PromotionPermissions.View, async db =>
        {
            if (await db.Placements.FirstOrDefaultAsync(row => row.Id == id && row.MerchantId == caller.MerchantId, stop) is not { } placement)
                return PromotionRefusals.NotFound;
            var seen = await db.Impressions.Where(row => row.PlacementId == id).Select(row => new { row.Slot, row.Holder, row.ClickedAt }).ToListAsync(stop);
            Dictionary<string, DateTimeOffset> opened = seen.Where(row => row.ClickedAt is not null).GroupBy(row => row.Holder)
                .ToDictionary(one => one.Key, one => one.Min(row => row.ClickedAt!.Value));
            IReadOnlyList<TracedClaim> claims = [];
            if (placement.Body.Kind == ThingKind.Coupon && opened.Count > 0)
            {
                Outcome<IReadOnlyList<TracedClaim>> answer = await traced.OfAsync(
                    caller, [Ids.Parse(placement.Body.Thing)], [.. opened.Keys], opened.Values.Min(), stop);
                if (!answer.Is(out IReadOnlyList<TracedClaim>? found, out Refusal? no)) return no;
                claims = [.. found.Where(claim => claim.At >= opened[claim.Holder] && claim.At < opened[claim.Holder].AddDays(ClaimDays))];
            }
            Dictionary<string, DateTimeOffset> began = opened.Count == 0 ? []
                : await people.BeganAsync(placement.MerchantId, opened.Keys, opened.Values.Min(), stop);
            IReadOnlyDictionary<string, Slot> slots = await Slots.AllAsync(db, stop);
            return new PlacementResults(
                seen.Select(row => row.Holder).Distinct().Count(), seen.Count, opened.Count, claims.Count, claims.Sum(claim => claim.Redemptions),
                claims.Sum(claim => claim.PaidFen), ClaimDays,
                [.. seen.GroupBy(row => row.Slot).OrderBy(slot => slots[slot.Key].Terms.Order).Select(slot => new PlacementResults.Slot(
                    slot.Key, slots[slot.Key].Terms.NameZh, slots[slot.Key].Terms.NameEn, slot.Select(row => row.Holder).Distinct().Count(),
                    slot.Where(row => row.ClickedAt is not null).Select(row => row.Holder).Distinct().Count()))])
            {
                Followers = began.Count(one => one.Value >= opened[one.Key] && one.Value < opened[one.Key].AddDays(ClaimDays)),
            };
        }, stop);
}
