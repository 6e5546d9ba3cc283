using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A shopper's wallet: pieces of one status, what ends first on top; of those that are over the latest on top.</summary>
internal sealed class ListHeldPieces(Reader reader, Clock clock)
{
    /// <summary>Pieces on one page of the wallet: a phone page stays under 60 KB.</summary>
    public const int Most = 20;

    /// <summary>One page, and how many there are of each status.</summary>
    public sealed record Wallet(IReadOnlyList<HeldPiece> Pieces, IReadOnlyDictionary<PieceStatus, int> Counts, DateTimeOffset Now);

    /// <summary>Lists.</summary>
    /// <param name="page">From 0.</param>
    public Task<Outcome<Wallet>> RunAsync(Caller shopper, PieceStatus status, int page, CancellationToken stop = default) =>
        reader.RunAsync<Wallet>(shopper, CouponPermissions.Claim, async db =>
        {
            DateTimeOffset now = clock.Now;
            IQueryable<Piece> mine = db.Pieces.HeldBy(shopper.Holder);
            var counts = new Dictionary<PieceStatus, int>();
            foreach (PieceStatus one in Enum.GetValues<PieceStatus>()) counts[one] = await Of(mine, one, now).CountAsync(stop);
            IQueryable<Piece> chosen = Of(mine, status, now);
            chosen = status == PieceStatus.Claimed
                ? chosen.OrderBy(row => row.ValidUntil).ThenBy(row => row.Id)
                : chosen.OrderByDescending(row => row.ValidUntil).ThenByDescending(row => row.Id);
            List<HeldPiece> pieces = [];
            foreach (Piece piece in await chosen.Skip(page * Most).Take(Most).ToListAsync(stop)) pieces.Add(await HeldPiece.OfAsync(db, piece, now, stop));
            return new Wallet(pieces, counts, now);
        }, stop);

    /// <summary>The rule of <see cref="PieceStatuses"/> in SQL.</summary>
    private static IQueryable<Piece> Of(IQueryable<Piece> pieces, PieceStatus status, DateTimeOffset now) => status switch
    {
        PieceStatus.Claimed => pieces.Where(row => row.UsesLeft > 0 && row.ValidUntil >= now),
        PieceStatus.Redeemed => pieces.Where(row => row.UsesLeft <= 0),
        PieceStatus.Expired => pieces.Where(row => row.UsesLeft > 0 && row.ValidUntil < now),
    };
}
