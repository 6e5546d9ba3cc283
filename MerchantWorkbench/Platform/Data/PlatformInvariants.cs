namespace MerchantWorkbench.Platform.Data;

/// <summary>What must hold in the kernel's tables.</summary>
internal static class PlatformInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("inv_review_has_event", "Every decided review has its event.",
            """
            SELECT review.id FROM reviews_review review
            WHERE review.applied_at IS NOT NULL AND NOT review.by_policy
              AND NOT EXISTS (SELECT 1 FROM events_event told WHERE told.subject_id = review.id AND told.kind = 'review.decided')
            """),
        new("inv_review_of_own_submission", "Nobody decided what they submitted themselves.",
            "SELECT id FROM reviews_review WHERE decided_by IS NOT NULL AND decided_by = submitted_by AND NOT by_policy"),
        new("inv_membership_merchant_has_owner", "Every open merchant that has people has an owner or one who is invited.",
            """
            SELECT merchant.id FROM tenancy_merchant merchant
            WHERE merchant.closed_at IS NULL
              AND EXISTS (SELECT 1 FROM identity_membership row WHERE row.merchant_id = merchant.id AND row.disabled_at IS NULL)
              AND NOT EXISTS (SELECT 1 FROM identity_membership row WHERE row.merchant_id = merchant.id AND row.disabled_at IS NULL AND row.role = 'owner')
            """),
    ];
}
