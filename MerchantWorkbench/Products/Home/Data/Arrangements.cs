using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.Home.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Home.Data;

/// <summary>How cards are arranged for a caller, and keeping it.</summary>
internal static class Arrangements
{
    /// <summary>The person's own, else the merchant's, else the one we think best.</summary>
    public static async Task<Arrangement> ReadAsync(WorkbenchDb db, Caller caller, CancellationToken stop)
    {
        (long merchant, long person) = Of(caller);
        CardArrangement? kept = await db.CardArrangements.AsNoTracking()
            .Where(row => row.MerchantId == merchant && (row.PersonId == person || row.PersonId == 0))
            .OrderByDescending(row => row.PersonId).FirstOrDefaultAsync(stop);
        return kept is null ? Arrangement.Usual : Arrangement.Of(kept.Cards.Split(','), kept.Hidden.Split(','));
    }

    /// <summary>Keeps it: one statement, so that two at once end with one of the two.</summary>
    public static Task KeepAsync(Write write, Caller caller, Arrangement said)
    {
        (long merchant, long person) = Of(caller);
        (string cards, string hidden) = (string.Join(',', said.OrderWords), string.Join(',', said.HiddenWords));
        return write.Db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO home_card_arrangement (merchant_id, person_id, cards, hidden) VALUES ({merchant}, {person}, {cards}, {hidden})
            ON CONFLICT (merchant_id, person_id) DO UPDATE SET cards = excluded.cards, hidden = excluded.hidden
            """, write.Stop);
    }

    private static (long Merchant, long Person) Of(Caller caller) => (caller.MerchantId!.Value, caller.PersonId ?? 0);
}
