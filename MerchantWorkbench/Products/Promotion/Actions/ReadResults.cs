using System.Text.Json;
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
    /// <summary>Days after opening within which a claim, a new follower or a new favourite counts, as for posts.</summary>
    public const int ClaimDays = 7;

    /// <summary>What shop pages tell when somebody keeps one; heard without knowing the house.</summary>
    private const string Favourited = "shop.favourited";

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
                    caller, [.. (placement.Body.Coupons ?? [placement.Body.Thing!]).Select(Ids.Parse)], [.. opened.Keys], opened.Values.Min(), stop);
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
                Favourites = await FavouritesAsync(db, placement.MerchantId, opened, stop),
            };
        }, stop);

    /// <summary>Of those who opened it, who kept the shop within the days. Other houses tell of people by marks: these are found again.</summary>
    private static async Task<int> FavouritesAsync(WorkbenchDb db, long merchant, Dictionary<string, DateTimeOffset> opened, CancellationToken stop)
    {
        if (opened.Count == 0) return 0;
        DateTimeOffset first = opened.Values.Min();
        var told = await db.Events.Where(row => row.SubjectId == merchant && row.Kind == Favourited && row.At >= first)
            .Select(row => new { row.At, row.Data }).ToListAsync(stop);
        if (told.Count == 0) return 0;
        ILookup<string, DateTimeOffset> kept = told.Where(one => one.Data is not null).ToLookup(
            one => JsonDocument.Parse(one.Data!).RootElement.GetProperty("person").GetString()!, one => one.At);
        return opened.Count(one => kept[PersonMark.Of(merchant, one.Key)].Any(at => at >= one.Value && at < one.Value.AddDays(ClaimDays)));
    }
}
