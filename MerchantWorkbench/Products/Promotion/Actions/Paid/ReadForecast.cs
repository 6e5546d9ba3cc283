using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions.Paid;

/// <summary>
/// How often an offer may be shown: from the looks that shoppers really took at its slots in the last fourteen days. Of an audience, its share of all
/// known people. Whether others offer more is not in it.
/// </summary>
/// <remarks>Refuses: placements.is_free, request.invalid.</remarks>
internal sealed class ReadForecast(Reader reader, AudiencePeople people, Clock clock)
{
    /// <summary>The range, or nothing where there is not enough to go by.</summary>
    public sealed record Sheet(bool IsEnough, Forecast? Views);

    /// <summary>Reads.</summary>
    public Task<Outcome<Sheet>> RunAsync(Caller caller, PlacementBody body, CancellationToken stop = default) =>
        reader.RunAsync<Sheet>(caller, PromotionPermissions.View, async db =>
        {
            if (body.Paid is not { } terms) return PromotionRefusals.IsFree;
            var guard = new Guard();
            PaidRules.Check(guard, terms, []);
            if (guard.Refusal is { } wrong) return wrong;
            DateOnly today = Zone.Of(null).Day(clock.Now), first = today.AddDays(-Forecast.Window);
            string[] codes = [.. body.Slots ?? []];
            // Counts of looks, of whomever they showed; no row leaves this action.
            List<int> looks = await db.Impressions.IgnoreQueryFilters() // allowed: see above
                .Where(row => row.Day >= first && row.Day < today && codes.Contains(row.Slot)).GroupBy(row => row.Day)
                .Select(day => day.Select(row => row.DecisionId).Distinct().Count()).ToListAsync(stop);
            Slot[] slots = [.. (await Slots.AllAsync(db, stop)).Values.Where(slot => codes.Contains(slot.Code))];
            int days = body is { From: { } from, Until: { } until } ? Math.Clamp(until.DayNumber - from.DayNumber + 1, 1, PlacementRules.MostDays) : 1;
            // No finer than its count is told, and nothing of an audience that is too small.
            (int floor, int meant, int known) = terms.Audience?.Tidy() is { } audience
                ? await people.CountAsync(db, audience, caller.MerchantId!.Value, stop) : (0, 1, 1);
            if (floor > 0) meant = meant < floor ? 0 : Math.Max(floor, AudienceRules.Told(meant));
            Forecast? views = slots.Length == 0 ? null : Forecast.Of(
                [.. looks.Select(day => known == 0 ? 0 : (int)((long)day * meant / known))], slots.Max(slot => slot.Terms.PaidPlaces), days, terms,
                new Bid(terms, ClickRate.Prior, Zone.Of(null)).PerView,
                slots.Min(slot => slot.Terms.Reserve));
            return new Sheet(views is not null, views);
        }, stop);
}
