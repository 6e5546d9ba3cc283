using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Products.Promotion.Data.Paid;

/// <summary>What must hold of bought placements at every moment.</summary>
internal static class PaidInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("inv_promotion_spent", "What was spent of a budget is, in whole units, what was captured of its hold, and with what is held no more than it.",
            """
            SELECT spending.placement_id FROM promotion_spending spending
            LEFT JOIN ledger_hold hold ON hold.id = spending.hold_id AND hold.subject = 'placement' AND hold.subject_id = spending.placement_id
              AND hold.merchant_id = spending.merchant_id AND hold.currency = spending.currency
            WHERE hold.id IS NULL OR hold.amount <> spending.total OR hold.captured * 1000 > spending.spent OR (hold.captured + 1) * 1000 <= spending.spent
               OR spending.spent > spending.total * 1000 OR (spending.ended_at IS NOT NULL AND hold.ended_at IS NULL)
            """),
        new("inv_promotion_spent_days", "What was spent is the sum of its days, and no day is over its budget.",
            """
            SELECT spending.placement_id FROM promotion_spending spending
            WHERE spending.spent <> (SELECT coalesce(sum(day.spent), 0) FROM promotion_spending_day day WHERE day.placement_id = spending.placement_id)
            UNION ALL
            SELECT day.placement_id FROM promotion_spending_day day WHERE day.spent > day.budget * 1000
            """),
        new("inv_promotion_charged", "What a day spent is the sum of what its impressions were charged.",
            """
            SELECT day.placement_id FROM promotion_spending_day day
            WHERE NOT day.is_old AND day.spent <> (SELECT coalesce(sum(seen.charged), 0) FROM promotion_impression seen
                                                   WHERE seen.placement_id = day.placement_id AND seen.charged_day = day.day)
            """),
        new("inv_promotion_price", "Nobody was charged but the price, for a bought place, and a click's only where somebody clicked.",
            """
            SELECT seen.id FROM promotion_impression seen
            WHERE (seen.charged <> 0 AND (seen.price IS NULL OR seen.charged <> seen.price OR seen.charged_day IS NULL))
               OR (seen.charged <> 0 AND seen.paid_for = 'click' AND seen.clicked_at IS NULL)
               OR (seen.charged = 0 AND seen.charged_day IS NOT NULL)
            """),
        new("inv_promotion_paid_live", "A bought placement that takes part has its money.",
            """
            SELECT span.placement_id FROM promotion_live_span span JOIN promotion_placement placement ON placement.id = span.placement_id
            WHERE span.until IS NULL AND placement.way = 'commercial'
              AND NOT EXISTS (SELECT 1 FROM promotion_spending spending WHERE spending.placement_id = span.placement_id AND spending.kept_at IS NOT NULL)
            """),
    ];
}
