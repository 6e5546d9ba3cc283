using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Platform.Ledger;

/// <summary>What must hold of the ledger at every moment.</summary>
internal static class LedgerInvariants
{
    private const string Captured = "SELECT coalesce(sum(entry.amount), 0) FROM ledger_posting posting "
        + "JOIN ledger_entry entry ON entry.posting_id = posting.id JOIN ledger_account account ON account.id = entry.account_id "
        + "WHERE posting.hold_id = hold.id AND account.kind = ";

    /// <summary>All statements.</summary>
    /// <param name="subjects">What houses hold for, so that each hold can be looked for.</param>
    public static IEnumerable<Invariant> All(IEnumerable<HoldSubject> subjects) =>
    [
        new("inv_ledger_zero", "Every posting has at least two entries and they sum to zero.",
            """
            SELECT posting.id FROM ledger_posting posting LEFT JOIN ledger_entry entry ON entry.posting_id = posting.id
            GROUP BY posting.id HAVING coalesce(sum(entry.amount), 0) <> 0 OR count(entry.account_id) < 2
            """),
        new("inv_ledger_balance", "The balance at hand of every account equals the sum of its entries.",
            """
            SELECT account.id, account.balance FROM ledger_account account
            WHERE account.balance <> (SELECT coalesce(sum(entry.amount), 0) FROM ledger_entry entry WHERE entry.account_id = account.id)
            """),
        new("inv_ledger_negative", "No account is negative but the source.",
            "SELECT id, kind, balance FROM ledger_account WHERE balance < 0 AND kind <> 'source'"),
        new("inv_ledger_currency", "No posting mixes points and cash.",
            """
            SELECT entry.posting_id FROM ledger_entry entry JOIN ledger_account account ON account.id = entry.account_id
            JOIN ledger_posting posting ON posting.id = entry.posting_id
            WHERE entry.currency <> account.currency OR entry.currency <> posting.currency
            """),
        new("inv_ledger_budgets", "No posting touches both the traffic budget and the fee budget, and each keeps its currency.",
            """
            SELECT entry.posting_id FROM ledger_entry entry JOIN ledger_account account ON account.id = entry.account_id
            WHERE account.kind IN ('traffic_budget', 'fee_budget') GROUP BY entry.posting_id HAVING count(DISTINCT account.kind) > 1
            UNION ALL
            SELECT id FROM ledger_account WHERE (kind = 'traffic_budget' AND currency <> 'points') OR (kind = 'fee_budget' AND currency <> 'cash')
            """),
        new("inv_ledger_held", "What a merchant's account of holds has is what its holds have left.",
            """
            SELECT account.id, account.balance FROM ledger_account account
            WHERE account.kind = 'held' AND account.balance <> (SELECT coalesce(sum(hold.amount - hold.captured - hold.released), 0) FROM ledger_hold hold
                                                                WHERE hold.merchant_id = account.merchant_id AND hold.currency = account.currency)
            """),
        new("inv_ledger_hold", "What was captured of a hold, and what it has left, equals its postings.",
            $"""
            SELECT hold.id FROM ledger_hold hold
            WHERE hold.captured <> ({Captured}'spent') OR hold.amount - hold.captured - hold.released <> ({Captured}'held')
            """),
        new("inv_ledger_hold_booked", "Every hold belongs to something that a house booked.",
            $"SELECT hold.id, hold.subject, hold.subject_id FROM ledger_hold hold WHERE NOT ({string.Join(" OR ", subjects.Select(Is).Prepend("1 = 0"))})"),
    ];

    private static string Is(HoldSubject one) => $"(hold.subject = '{one.Subject}' AND EXISTS (SELECT 1 FROM {one.Table} row WHERE row.id = hold.subject_id))";
}
