using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>What must hold of posts at every moment.</summary>
internal static class LifeInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("inv_post_decided", "Shoppers see, and will see by themselves, only a revision of a post that a person approved.",
            """
            SELECT post.id, post.live_revision FROM life_account_post post
            WHERE (post.live_revision IS NOT NULL OR post.stage = 'scheduled')
              AND NOT EXISTS (SELECT 1 FROM reviews_review review WHERE review.subject = 'post' AND review.subject_id = post.id
                              AND review.revision = COALESCE(post.live_revision, post.revision) AND review.verdict = 'approve' AND review.applied_at IS NOT NULL
                              AND NOT review.by_policy)
            """),
        new("inv_post_kept", "What is live, lies with a reviewer, or waits for its time, is kept as it was handed in.",
            """
            SELECT post.id FROM life_account_post post
            WHERE (post.live_revision IS NOT NULL AND NOT EXISTS
                    (SELECT 1 FROM life_account_post_revision kept WHERE kept.post_id = post.id AND kept.revision = post.live_revision))
               OR (post.stage IN ('in_review', 'scheduled') AND NOT EXISTS
                    (SELECT 1 FROM life_account_post_revision kept WHERE kept.post_id = post.id AND kept.revision = post.revision))
            """),
        new("inv_post_off", "Nothing is live of a post that was withdrawn or taken down.",
            "SELECT id FROM life_account_post WHERE stage IN ('withdrawn', 'taken_down') AND (live_revision IS NOT NULL OR feed_id IS NOT NULL)"),
        new("inv_post_time", "What waits for its time has one and is not live; what is live waits for none.",
            """
            SELECT id FROM life_account_post
            WHERE (stage = 'scheduled' AND (publish_at IS NULL OR live_revision IS NOT NULL)) OR (live_revision IS NOT NULL AND publish_at IS NOT NULL)
            """),
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
                              WHEN 'scheduled' THEN 'post.scheduled'
                              WHEN 'approved' THEN 'post.published' WHEN 'withdrawn' THEN 'post.withdrawn' ELSE 'post.taken_down' END)
            """),
        new("inv_broadcast_quota", "The broadcasts of a week are counted, and never more than the quota.",
            $"""
            SELECT week.merchant_id, week.week FROM life_account_broadcast_week week
            WHERE week.used <> (SELECT count(*) FROM life_account_broadcast sent WHERE sent.merchant_id = week.merchant_id AND sent.week = week.week)
               OR week.used > CASE {Quotas} END
            UNION ALL
            SELECT sent.merchant_id, sent.week FROM life_account_broadcast sent
            WHERE NOT EXISTS (SELECT 1 FROM life_account_broadcast_week week WHERE week.merchant_id = sent.merchant_id AND week.week = sent.week)
            """),
        new("inv_broadcast_event", "Every broadcast has its event.",
            """
            SELECT sent.id FROM life_account_broadcast sent
            WHERE NOT EXISTS (SELECT 1 FROM events_event told WHERE told.subject_id = sent.post_id AND told.kind = 'post.broadcast')
            """),
    ];

    /// <summary>The policy in SQL: of a week, what holds on its Sunday.</summary>
    private static string Quotas => string.Join(' ', BroadcastPolicy.History.Reverse().Select(rule => rule.From == DateOnly.MinValue
        ? $"ELSE {rule.PerWeek}" : $"WHEN week.week >= '{rule.From.AddDays(-6):yyyy-MM-dd}' THEN {rule.PerWeek}"));
}
