using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Data.Paid;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>What must hold of public promotion at every moment.</summary>
internal static class PromotionInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("inv_promotion_decided", "What takes part, or ever did, is a revision that a person approved; of a festival's, as a sign-up.",
            """
            SELECT span.placement_id, span.revision FROM promotion_live_span span JOIN promotion_placement placement ON placement.id = span.placement_id
            WHERE NOT EXISTS (SELECT 1 FROM reviews_review review WHERE review.subject_id = span.placement_id
                              AND review.subject = CASE placement.way WHEN 'festival' THEN 'sign_up' ELSE 'placement' END
                              AND review.revision = span.revision AND review.verdict = 'approve' AND review.applied_at IS NOT NULL AND NOT review.by_policy)
            """),
        new("inv_promotion_live", "The approved revision of a placement is the one that takes part, and of one that is stopped or paused none does.",
            """
            SELECT placement.id FROM promotion_placement placement
            WHERE (placement.live_revision IS NOT NULL AND placement.paused_at IS NULL AND NOT EXISTS (SELECT 1 FROM promotion_live_span span
                     WHERE span.placement_id = placement.id AND span.until IS NULL AND span.revision = placement.live_revision))
               OR ((placement.live_revision IS NULL OR placement.paused_at IS NOT NULL) AND EXISTS (SELECT 1 FROM promotion_live_span span
                     WHERE span.placement_id = placement.id AND span.until IS NULL))
            """),
        new("inv_promotion_shown", "Nothing was shown that did not take part in the edition it was shown by, and not outside its days.",
            """
            SELECT seen.id FROM promotion_impression seen
            WHERE NOT EXISTS (SELECT 1 FROM promotion_live_span span WHERE span.placement_id = seen.placement_id AND span.merchant_id = seen.merchant_id
                              AND span.revision = seen.revision AND span.since <= seen.edition AND (span.until IS NULL OR span.until > seen.edition)
                              AND seen.at >= span.first_at AND seen.at < span.ends_at)
            """),
        new("inv_promotion_once", "Of one decision each place was shown once, to one shopper.",
            """
            SELECT seen.decision_id FROM promotion_impression seen GROUP BY seen.decision_id
            HAVING count(*) <> count(DISTINCT seen.place) OR count(DISTINCT seen.holder) > 1
            """),
        new("inv_promotion_event", "Every move of a placement has its event.",
            """
            SELECT placement.id FROM promotion_placement placement
            WHERE NOT EXISTS (SELECT 1 FROM events_event told WHERE told.subject_id = placement.id AND told.kind =
              CASE placement.stage WHEN 'draft' THEN 'placement.drafted' WHEN 'in_review' THEN 'placement.submitted' WHEN 'rejected' THEN 'placement.rejected'
                                   WHEN 'waiting' THEN 'placement.deferred'
                                   WHEN 'approved' THEN 'placement.approved' ELSE 'placement.stopped' END)
            """),
        new("inv_promotion_festival", "What came in by a festival moves with its sign-up alone: approved by it, never handed in, paused or bought.",
            """
            SELECT placement.id FROM promotion_placement placement WHERE placement.way = 'festival'
              AND (placement.stage NOT IN ('approved', 'stopped') OR placement.paused_at IS NOT NULL
                OR NOT EXISTS (SELECT 1 FROM events_event told WHERE told.subject_id = placement.id AND told.kind = 'sign_up.approved'
                               AND told.merchant_id = placement.merchant_id)
                OR EXISTS (SELECT 1 FROM promotion_placement_revision kept
                           WHERE kept.placement_id = placement.id AND kept.revision <> placement.revision)
                OR EXISTS (SELECT 1 FROM promotion_spending money WHERE money.placement_id = placement.id)
                OR EXISTS (SELECT 1 FROM promotion_slot_day day WHERE day.placement_id = placement.id))
            """),
        .. PaidInvariants.All,
        .. ExclusiveInvariants.All,
    ];
}
