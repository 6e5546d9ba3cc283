using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Products.Festivals.Data;

/// <summary>What must hold of festivals at every moment.</summary>
internal static class FestivalInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("inv_festival_places", "A plan's used places are those of its sign-ups, and never more than it has.",
            """
            SELECT plan.id FROM festivals_plan plan
            WHERE plan.taken > plan.places OR plan.taken <> (SELECT count(*) FROM festivals_sign_up sign_up
                  WHERE sign_up.plan_id = plan.id AND sign_up.stage IN ('auditing', 'enabled', 'closing'))
            """),
        new("inv_festival_decided", "What takes part is the revision that a person approved.",
            """
            SELECT sign_up.id FROM festivals_sign_up sign_up
            WHERE sign_up.stage IN ('enabled', 'closing')
              AND NOT EXISTS (SELECT 1 FROM reviews_review review WHERE review.subject = 'sign_up' AND review.subject_id = sign_up.id
                              AND review.revision = sign_up.revision AND review.verdict = 'approve' AND review.applied_at IS NOT NULL AND NOT review.by_policy)
            """),
        new("inv_festival_event", "Every move of a sign-up has its event, and what was sent is kept.",
            """
            SELECT sign_up.id FROM festivals_sign_up sign_up
            WHERE NOT EXISTS (SELECT 1 FROM events_event told WHERE told.subject_id = sign_up.id AND
                  (told.kind = CASE sign_up.stage WHEN 'auditing' THEN 'sign_up.sent' WHEN 'enabled' THEN 'sign_up.approved'
                                                  WHEN 'rejected' THEN 'sign_up.rejected' ELSE 'sign_up.left' END
                   OR (sign_up.stage IN ('closing', 'closed') AND told.kind = 'sign_up.ended')))
               OR NOT EXISTS (SELECT 1 FROM festivals_sign_up_revision kept WHERE kept.sign_up_id = sign_up.id
                  AND kept.merchant_id = sign_up.merchant_id AND kept.revision = sign_up.revision AND kept.body_json = sign_up.body_json)
            """),
        new("inv_festival_open", "A sign-up is of a plan that was published.",
            "SELECT sign_up.id FROM festivals_sign_up sign_up JOIN festivals_plan plan ON plan.id = sign_up.plan_id WHERE plan.stage = 'draft'"),
    ];
}
