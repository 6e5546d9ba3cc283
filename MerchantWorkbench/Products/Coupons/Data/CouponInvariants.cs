using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>What must hold of coupons, pieces and redemptions at every moment.</summary>
internal static class CouponInvariants
{
    private const string Uses = "SELECT count(*) FROM coupons_redemption used WHERE used.piece_id = piece.id AND used.reversed_at IS NULL";

    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("inv_coupon_stock", "No coupon gave out more pieces than it has, and its counter equals the rows.",
            """
            SELECT coupon.id, coupon.claimed, coupon.total FROM coupons_coupon coupon
            WHERE coupon.claimed > coupon.total
               OR coupon.claimed <> (SELECT count(*) FROM coupons_piece piece WHERE piece.coupon_id = coupon.id AND NOT piece.is_test)
            """),
        new("inv_coupon_redeemed", "A coupon's counter of redemptions equals the rows that were not reversed.",
            """
            SELECT coupon.id, coupon.redeemed FROM coupons_coupon coupon
            WHERE coupon.redeemed <> (SELECT count(*) FROM coupons_redemption used
                                      WHERE used.coupon_id = coupon.id AND NOT used.is_test AND used.reversed_at IS NULL)
            """),
        new("inv_coupon_budget", "Held and spent stay within the budget.",
            "SELECT id, held_fen, spent_fen, budget_fen FROM coupons_coupon WHERE held_fen < 0 OR spent_fen < 0 OR held_fen + spent_fen > budget_fen"),
        new("inv_coupon_money", "What a coupon holds and spent equals the sums over its pieces and redemptions.",
            """
            SELECT coupon.id, coupon.held_fen, coupon.spent_fen FROM coupons_coupon coupon
            WHERE coupon.held_fen <> (SELECT coalesce(sum(piece.held_fen), 0) FROM coupons_piece piece WHERE piece.coupon_id = coupon.id AND NOT piece.is_test)
               OR coupon.spent_fen <> (SELECT coalesce(sum(used.discount_fen), 0) FROM coupons_redemption used
                                       WHERE used.coupon_id = coupon.id AND NOT used.is_test AND used.reversed_at IS NULL)
            """),
        new("inv_person_limit", "Nobody holds more pieces of a coupon than one person may take.",
            """
            SELECT piece.coupon_id, piece.holder, count(*) AS taken FROM coupons_piece piece JOIN coupons_coupon coupon ON coupon.id = piece.coupon_id
            WHERE NOT piece.is_test GROUP BY piece.coupon_id, piece.holder, coupon.per_person HAVING count(*) > coupon.per_person
            """),
        new("inv_person_day_limit", "Nobody took more pieces in a day than one person may.",
            """
            SELECT piece.coupon_id, piece.holder, piece.claim_day,
                count(*) AS taken FROM coupons_piece piece JOIN coupons_coupon coupon ON coupon.id = piece.coupon_id
            WHERE NOT piece.is_test GROUP BY piece.coupon_id, piece.holder, piece.claim_day,
                coupon.per_person_per_day HAVING count(*) > coupon.per_person_per_day
            """),
        new("inv_day_limit", "No day gave out more pieces than a day may.",
            """
            SELECT piece.coupon_id, piece.claim_day, count(*) AS taken FROM coupons_piece piece JOIN coupons_coupon coupon ON coupon.id = piece.coupon_id
            WHERE NOT piece.is_test GROUP BY piece.coupon_id, piece.claim_day, coupon.per_day HAVING count(*) > coupon.per_day
            """),
        new("inv_piece_ordinal", "Each holder's pieces of a coupon are counted without a gap.",
            "SELECT coupon_id, holder FROM coupons_piece GROUP BY coupon_id, holder HAVING count(*) <> max(ordinal) OR min(ordinal) <> 1"),
        new("inv_day_tally", "The tally of a day equals the pieces taken on it.",
            """
            SELECT tally.coupon_id, tally.day FROM coupons_day_tally tally
            WHERE tally.taken <> (SELECT count(*) FROM coupons_piece piece
                                  WHERE piece.coupon_id = tally.coupon_id AND piece.claim_day = tally.day AND NOT piece.is_test)
            """),
        new("inv_piece_uses", "No piece was redeemed more often than its uses, and uses left and redemptions add up.",
            $"""
            SELECT piece.id, piece.uses_left FROM coupons_piece piece JOIN coupons_coupon coupon ON coupon.id = piece.coupon_id
            WHERE NOT piece.is_test
              AND (piece.uses_left < 0 OR ({Uses}) > coupon.uses_per_piece OR ({Uses}) + piece.uses_left <> coupon.uses_per_piece)
            """),
        new("inv_piece_window", "Every redemption came after its claim, inside the piece's window, in the piece's own merchant.",
            """
            SELECT used.id FROM coupons_redemption used JOIN coupons_piece piece ON piece.id = used.piece_id
            WHERE used.at < piece.claimed_at OR used.at < piece.valid_from OR used.at > piece.valid_until
               OR used.merchant_id <> piece.merchant_id OR used.coupon_id <> piece.coupon_id
            """),
        new("inv_piece_status", "A piece is redeemed exactly when no use is left, and an expired one holds no money.",
            """
            SELECT id, status, uses_left FROM coupons_piece
            WHERE (status = 'redeemed') <> (uses_left = 0) OR (status = 'expired' AND held_fen <> 0)
            """),
        new("inv_piece_archived", "Only pieces that are used or expired are archived, and none of a coupon that was never out.",
            """
            SELECT piece.id, piece.status, coupon.stage FROM coupons_piece piece JOIN coupons_coupon coupon ON coupon.id = piece.coupon_id
            WHERE piece.is_archived AND (piece.status = 'claimed' OR piece.held_fen <> 0 OR coupon.stage NOT IN ('open', 'paused', 'stopped'))
            """),
        new("inv_tenant", "Every row has its parent's merchant.",
            """
            SELECT piece.id FROM coupons_piece piece JOIN coupons_coupon coupon ON coupon.id = piece.coupon_id WHERE piece.merchant_id <> coupon.merchant_id
            UNION ALL
            SELECT code.id FROM coupons_uploaded_code code JOIN coupons_coupon coupon ON coupon.id = code.coupon_id WHERE code.merchant_id <> coupon.merchant_id
            UNION ALL
            SELECT used.id FROM coupons_redemption used JOIN tenancy_shop shop ON shop.id = used.shop_id WHERE used.merchant_id <> shop.merchant_id
            UNION ALL
            SELECT tally.coupon_id FROM coupons_day_tally tally
            JOIN coupons_coupon coupon ON coupon.id = tally.coupon_id WHERE tally.merchant_id <> coupon.merchant_id
            """),
        new("inv_public_decided", "The public layer shows only a revision that was approved.",
            """
            SELECT coupon.id, coupon.public_revision FROM coupons_coupon coupon
            WHERE coupon.public_revision IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM reviews_review review WHERE review.subject = 'coupon' AND review.subject_id = coupon.id
                              AND review.revision = coupon.public_revision AND review.verdict = 'approve' AND NOT review.by_policy)
            """),
        new("inv_open_decided", "No coupon is out without a decision, by policy or by a reviewer.",
            """
            SELECT coupon.id FROM coupons_coupon coupon
            WHERE coupon.stage IN ('open', 'paused')
              AND NOT EXISTS (SELECT 1 FROM reviews_review review
                              WHERE review.subject = 'coupon' AND review.subject_id = coupon.id AND review.verdict = 'approve')
            """),
        new("inv_event", "Every claim, redemption, reversal, expiry and move has its event.",
            """
            SELECT piece.id FROM coupons_piece piece
            WHERE NOT EXISTS (SELECT 1 FROM events_event told WHERE told.subject_id = piece.id AND told.kind = 'piece.claimed')
            UNION ALL
            SELECT piece.id FROM coupons_piece piece
            WHERE piece.status = 'expired' AND NOT EXISTS (SELECT 1 FROM events_event told WHERE told.subject_id = piece.id AND told.kind = 'piece.expired')
            UNION ALL
            SELECT piece.id FROM coupons_piece piece
            WHERE (SELECT count(*) FROM coupons_redemption used WHERE used.piece_id = piece.id)
               <> (SELECT count(*) FROM events_event told WHERE told.subject_id = piece.id AND told.kind = 'piece.redeemed')
            UNION ALL
            SELECT piece.id FROM coupons_piece piece
            WHERE (SELECT count(*) FROM coupons_redemption used WHERE used.piece_id = piece.id AND used.reversed_at IS NOT NULL)
               <> (SELECT count(*) FROM events_event told WHERE told.subject_id = piece.id AND told.kind = 'piece.reversed')
            UNION ALL
            SELECT coupon.id FROM coupons_coupon coupon
            WHERE NOT EXISTS (SELECT 1 FROM events_event told WHERE told.subject_id = coupon.id AND told.kind =
              CASE coupon.stage WHEN 'draft' THEN 'coupon.drafted' WHEN 'in_review' THEN 'coupon.submitted' WHEN 'open' THEN 'coupon.opened'
                                WHEN 'paused' THEN 'coupon.paused' WHEN 'stopped' THEN 'coupon.stopped' ELSE 'coupon.rejected' END)
            """),
    ];
}
