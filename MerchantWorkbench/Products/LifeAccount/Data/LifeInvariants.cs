using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>What must hold of posts at every moment.</summary>
internal static class LifeInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("inv_post_decided", "Shoppers see only a revision of a post that a person approved.",
            """
            SELECT post.id, post.live_revision FROM life_account_post post
            WHERE post.live_revision IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM reviews_review review WHERE review.subject = 'post' AND review.subject_id = post.id
                              AND review.revision = post.live_revision AND review.verdict = 'approve' AND review.applied_at IS NOT NULL
                              AND NOT review.by_policy)
            """),
        new("inv_post_kept", "What is live, or lies with a reviewer, is kept as it was handed in.",
            """
            SELECT post.id FROM life_account_post post
            WHERE (post.live_revision IS NOT NULL AND NOT EXISTS
                    (SELECT 1 FROM life_account_post_revision kept WHERE kept.post_id = post.id AND kept.revision = post.live_revision))
               OR (post.stage = 'in_review' AND NOT EXISTS
                    (SELECT 1 FROM life_account_post_revision kept WHERE kept.post_id = post.id AND kept.revision = post.revision))
            """),
        new("inv_post_off", "Nothing is live of a post that was withdrawn or taken down.",
            "SELECT id FROM life_account_post WHERE stage IN ('withdrawn', 'taken_down') AND (live_revision IS NOT NULL OR feed_id IS NOT NULL)"),
        new("inv_post_tenant", "Every revision has its post's merchant.",
            """
            SELECT kept.post_id, kept.revision FROM life_account_post_revision kept JOIN life_account_post post ON post.id = kept.post_id
            WHERE kept.merchant_id <> post.merchant_id
            """),
        new("inv_post_event", "Every move of a post has its event.",
            """
            SELECT post.id FROM life_account_post post
            WHERE NOT EXISTS (SELECT 1 FROM events_event told WHERE told.subject_id = post.id AND told.kind =
              CASE post.stage WHEN 'draft' THEN 'post.drafted' WHEN 'in_review' THEN 'post.submitted' WHEN 'rejected' THEN 'post.rejected'
                              WHEN 'approved' THEN 'post.published' WHEN 'withdrawn' THEN 'post.withdrawn' ELSE 'post.taken_down' END)
            """),
    ];
}
