using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What a placement may say.</summary>
internal static class PlacementRules
{
    /// <summary>Days of one placement; then its merchant thinks again.</summary>
    public const int MostDays = 31;

    /// <summary>How far ahead its first day may lie.</summary>
    public const int MostAhead = 90;

    /// <summary>Characters of what a picture shows.</summary>
    public const int MostAlt = 100;

    private const int MostSlots = 20;

    /// <summary>All that is wrong, or null. Whether its thing and its picture exist is asked elsewhere.</summary>
    /// <param name="slots">All slots as they stand.</param>
    /// <param name="today">By the merchant's calendar; the platform's for bought days.</param>
    public static Refusal? WhatIsWrong(PlacementBody said, IReadOnlyDictionary<string, Slot> slots, string shortName, DateOnly today)
    {
        IReadOnlyList<string> codes = said.Slots ?? [];
        Slot[] wanted = [.. codes.Distinct().Where(slots.ContainsKey).Select(code => slots[code])];
        var guard = new Guard()
            .Check(Enum.IsDefined(said.Goal), "/goal", "field.required").Check(Enum.IsDefined(said.Kind), "/kind", "field.required")
            .Check(said.Kind == ThingKind.Shop || !string.IsNullOrEmpty(said.Thing), "/thing", "field.required")
            .Check(said.Festival is null, "/festival", "placements.festival_signs_up")
            .Check(said.Coupons is null, "/coupons", "placements.festival_signs_up")
            .Check(said.Goal != Goal.Claim || said.Kind == ThingKind.Coupon, "/kind", "placements.claim_needs_coupon")
            .Check(codes.Count is >= 1 and <= MostSlots, "/slots", "placements.no_slots", MostSlots)
            .Check(codes.All(slots.ContainsKey), "/slots", "placements.unknown_slot")
            .Line(said.Title, "/title", wanted.Length == 0 ? 40 : wanted.Min(slot => slot.Terms.Format.TitleMost))
            .Paragraph(said.Text, "/text", TextMost(wanted), required: false).Line(said.Alt, "/alt", MostAlt, required: false)
            .Check(said.From is not null, "/from", "field.required").Check(said.Until is not null, "/until", "field.required");
        foreach (Slot slot in wanted)
            if (slot.Terms.WhyNot(said.By, shortName) is { } why)
                guard.Check(false, "/slots", why == Reason.NotInvited ? "placements.not_invited"
                    : said.By == SlotWay.Daily ? "placements.slot_closed" : "placements.slot_not_sold", slot.Terms.NameZh);
        if (said.Paid is { } paid) PaidRules.Check(guard, paid, wanted);
        if (said.Exclusive is { } exclusive) ExclusiveRules.Check(guard, said, exclusive);
        if (said is { From: { } from, Until: { } until })
            guard.Check(until >= from, "/until", "placements.ends_before").Check(until >= today, "/until", "placements.is_past")
                .Check(until < from.AddDays(MostDays), "/until", "placements.too_long", MostDays)
                .Check(from <= today.AddDays(MostAhead), "/from", "placements.too_far", MostAhead);
        return guard.Refusal;
    }

    /// <summary>A slot that draws no text takes any: it leaves it out.</summary>
    private static int TextMost(Slot[] wanted) => wanted.Select(slot => slot.Terms.Format.TextMost).Where(most => most > 0).DefaultIfEmpty(120).Min();
}
