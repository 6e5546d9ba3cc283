using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Products.Incentives.Data;

/// <summary>What must hold of earned points at every moment.</summary>
internal static class IncentiveInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("inv_points_cause", "Every point that was paid has its cause, and every cause that was paid its points.",
            """
            SELECT posting.id FROM ledger_posting posting
            WHERE posting.kind = 'earn' AND NOT EXISTS (SELECT 1 FROM incentives_earning earning
                JOIN events_event told ON told.id = earning.event_id AND told.merchant_id = earning.merchant_id
                WHERE earning.posting_id = posting.id AND earning.points = posting.amount)
            UNION ALL
            SELECT id FROM incentives_earning WHERE state = 'paid' AND posting_id IS NULL
            """),
        new("inv_points_day", "What a merchant earned of a kind on a day equals its rows.",
            """
            SELECT day.merchant_id, day.points FROM incentives_earning_day day
            WHERE day.points <> (SELECT coalesce(sum(earning.points), 0) FROM incentives_earning earning
                                 WHERE earning.merchant_id = day.merchant_id AND earning.kind = day.kind AND earning.day = day.day
                                   AND earning.posting_id IS NOT NULL AND earning.decided_at IS NULL)
            """),
        new("inv_points_appeal", "Nothing was decided that nobody appealed against, and nothing is held without its reason.",
            """
            SELECT id FROM incentives_earning
            WHERE (decided_at IS NOT NULL AND appealed_at IS NULL) OR (state = 'held' AND why IS NULL) OR (state = 'refused' AND decided_at IS NULL)
            """),
    ];
}
