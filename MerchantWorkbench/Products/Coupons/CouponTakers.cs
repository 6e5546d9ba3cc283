using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>Who took and used coupons where, for a neighbour that sorts people and tells nobody but how many. The merchants' own tries are left out.</summary>
public sealed class CouponTakers(Reader reader)
{
    /// <summary>One person at one merchant.</summary>
    /// <param name="Holder">As in Caller.Holder.</param>
    /// <param name="ClaimedAt">When a piece was last taken.</param>
    /// <param name="UsedAt">When one was last used and not taken back; null for never.</param>
    public readonly record struct Guest(long Merchant, string Holder, DateTimeOffset ClaimedAt, DateTimeOffset? UsedAt);

    /// <summary>All of them, each person once a merchant.</summary>
    public Task<IReadOnlyList<Guest>> AllAsync(CancellationToken stop = default) => reader.RunAsync<IReadOnlyList<Guest>>(async db =>
    {
        var claimed = await db.Pieces.Where(row => !row.IsTest).GroupBy(row => new { row.MerchantId, row.Holder })
            .Select(one => new { one.Key.MerchantId, one.Key.Holder, At = one.Max(row => row.ClaimedAt) }).ToListAsync(stop);
        var used = await db.Redemptions.Where(use => !use.IsTest && use.ReversedAt == null)
            .Join(db.Pieces, use => use.PieceId, piece => piece.Id, (use, piece) => new { use.MerchantId, piece.Holder, use.At })
            .GroupBy(use => new { use.MerchantId, use.Holder })
            .Select(one => new { one.Key.MerchantId, one.Key.Holder, At = one.Max(use => use.At) })
            .ToDictionaryAsync(one => (one.MerchantId, one.Holder), one => one.At, stop);
        return [.. claimed.Select(one => new Guest(
            one.MerchantId, one.Holder, one.At, used.TryGetValue((one.MerchantId, one.Holder), out DateTimeOffset at) ? at : null))];
    }, stop);
}
