using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Products.Promotion.Data.Exclusive;

/// <summary>What must hold of bought days at every moment.</summary>
internal static class ExclusiveInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("inv_promotion_day_once", "A day in a slot is had by one placement alone.",
            """
            SELECT one.id FROM promotion_slot_day one JOIN promotion_slot_day other ON other.slot = one.slot AND other.day = one.day AND other.id > one.id
            WHERE one.ended_at IS NULL AND other.ended_at IS NULL
            """),
        new("inv_promotion_day_money", "A day has its price set aside while it is had, is paid once, and what was given up went back.",
            """
            SELECT day.id FROM promotion_slot_day day
            LEFT JOIN ledger_hold hold ON hold.id = day.hold_id AND hold.subject = 'slot_day' AND hold.subject_id = day.id
              AND hold.merchant_id = day.merchant_id AND hold.currency = day.currency
            WHERE hold.id IS NULL OR hold.amount <> day.price OR hold.captured <> CASE WHEN day.paid_at IS NULL THEN 0 ELSE day.price END
               OR (day.ended_at IS NOT NULL AND hold.ended_at IS NULL)
               OR (day.kept_at IS NOT NULL AND day.paid_at IS NULL AND day.ended_at IS NULL AND (hold.ended_at IS NOT NULL OR hold.until IS NOT NULL))
            """),
        new("inv_promotion_day_booked", "No money is held for a day that nobody has.",
            """
            SELECT hold.id FROM ledger_hold hold
            WHERE hold.subject = 'slot_day' AND hold.ended_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM promotion_slot_day day WHERE day.hold_id = hold.id AND day.ended_at IS NULL)
            """),
        new("inv_promotion_day_shown", "What was shown alone had that day in that slot.",
            """
            SELECT seen.id FROM promotion_impression seen JOIN promotion_placement placement ON placement.id = seen.placement_id
            WHERE placement.way = 'exclusive'
              AND NOT EXISTS (SELECT 1 FROM promotion_slot_day day WHERE day.placement_id = seen.placement_id AND day.slot = seen.slot
                              AND day.day = seen.day AND day.kept_at IS NOT NULL AND day.ended_at IS NULL)
            """),
    ];
}
