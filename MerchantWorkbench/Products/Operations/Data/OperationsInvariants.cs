using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>What must hold of behaviours and their rollups at every moment.</summary>
internal static class OperationsInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("inv_operations_days", "Every rollup of a day equals what its rows say.",
            """
            SELECT merchant_id, day, kind, origin, shop_id FROM (
              SELECT merchant_id, day, kind, origin, shop_id, times, fen FROM operations_day_count
              UNION ALL
              SELECT merchant_id, day, kind, origin, shop_id, -count(*) AS times, -sum(fen) AS fen FROM operations_stored_behaviour
              GROUP BY merchant_id, day, kind, origin, shop_id) AS both_sides
            GROUP BY merchant_id, day, kind, origin, shop_id HAVING sum(times) <> 0 OR sum(fen) <> 0
            """),
        new("inv_operations_guests", "A merchant's guests are numbered without gaps.",
            """
            SELECT book.merchant_id FROM operations_guest_book book
            WHERE book.guests <> (SELECT count(*) FROM operations_guest guest WHERE guest.merchant_id = book.merchant_id)
               OR book.guests <> (SELECT coalesce(max(guest.number) + 1, 0) FROM operations_guest guest WHERE guest.merchant_id = book.merchant_id)
            """),
        new("inv_operations_arrivals", "Who did more than see something has arrived, when it first did; nobody else has.",
            """
            SELECT arrival.merchant_id, arrival.guest FROM operations_arrival arrival
            LEFT JOIN (SELECT merchant_id, guest, min(at) AS at FROM operations_stored_behaviour WHERE kind <> 'seen' GROUP BY merchant_id, guest) AS did
              ON did.merchant_id = arrival.merchant_id AND did.guest = arrival.guest
            WHERE did.at IS NULL OR did.at <> arrival.at
            UNION ALL
            SELECT DISTINCT did.merchant_id, did.guest FROM operations_stored_behaviour did
            WHERE did.kind <> 'seen' AND NOT EXISTS
              (SELECT 1 FROM operations_arrival arrival WHERE arrival.merchant_id = did.merchant_id AND arrival.guest = did.guest)
            """),
    ];
}
