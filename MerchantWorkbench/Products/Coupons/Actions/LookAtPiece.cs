using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>What a till needs to know about a code before it asks for the amount: what it is, whether it is good here and now, and why not.</summary>
/// <remarks>Refuses: request.invalid, request.not_found for a foreign shop, pieces.not_found. It changes nothing.</remarks>
internal sealed class LookAtPiece(Reader reader, PieceCodes codes, Clock clock)
{
    /// <summary>What the till typed or scanned, and where it stands.</summary>
    public sealed record Ask(string? Code, string? ShopId);

    /// <summary>Looks.</summary>
    public Task<Outcome<PieceAtTill>> RunAsync(Caller caller, Ask ask, CancellationToken stop = default) =>
        reader.RunAsync<PieceAtTill>(caller, CouponPermissions.Redeem, async db =>
        {
            if (new Guard().Line(ask.Code, "/code", 64).Line(ask.ShopId, "/shopId", 64).Refusal is { } wrong) return wrong;
            long shop = Ids.Parse(ask.ShopId);
            if (!await db.Shops.AnyAsync(row => row.Id == shop && row.ClosedAt == null, stop)) return Refusal.NotFound;
            string code = PieceCode.Normalize(ask.Code);
            List<Piece> found = await codes.FindAsync(db, [caller.MerchantId!.Value], [code], stop);
            if (found.Find(row => row.Code == code) is not { } piece) return CouponRefusals.PieceNotFound;
            CouponTerms terms = (await db.Coupons.SingleAsync(row => row.Id == piece.CouponId, stop)).Terms;
            Zone zone = Zone.Of(await db.Merchants.Where(row => row.Id == piece.MerchantId).Select(row => row.Zone).SingleAsync(stop));
            PieceAtTill.Use? last = await (from used in db.Redemptions
                                           where used.PieceId == piece.Id && used.ReversedAt == null
                                           join place in db.Shops on used.ShopId equals place.Id
                                           orderby used.Id descending
                                           select new PieceAtTill.Use(used.At, place.Name, used.By)).FirstOrDefaultAsync(stop);
            var facts = new RedeemFacts(piece.UsesLeft, piece.Window, clock.Now, zone, Ids.Text(shop), null);
            return new PieceAtTill(
                piece.Code, terms, await ShopFace.ShopsAsync(db, terms.Shops, stop), piece.Window, piece.UsesLeft, RedeemRules.WhyNot(terms, facts), last);
        }, stop);
}
