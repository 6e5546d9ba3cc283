using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>
/// The one place where pieces and the counters of their coupons change: what a group of claims, redemptions, reversals, expiries and archivings looks
/// at, and what they change. The coupons' rows are locked, in the order of their ids, before anything is read that a decision rests on.
/// </summary>
internal sealed partial class PieceBook(PieceCodes codes, CouponMemory memory, Audiences audiences) : IGroupBook
{
    private readonly HashSet<Piece> taken = [], moved = [], archived = [];
    private readonly HashSet<Coupon> touched = [];
    private readonly HashSet<Redemption> used = [], reversed = [];
    private readonly HashSet<UploadedCode> given = [];
    private DateTimeOffset now;

    /// <summary>A coupon the caller may know of: a merchant only its own.</summary>
    public Coupon? Coupon(long id, Caller caller) => coupons.TryGetValue(id, out Coupon? coupon) && IsOpenTo(caller, coupon.MerchantId) ? coupon : null;

    /// <summary>The coupon of a piece.</summary>
    public Coupon Coupon(Piece piece) => coupons[piece.CouponId];

    /// <summary>The zone of a coupon's merchant.</summary>
    public Zone Zone(Coupon coupon) => zones[coupon.MerchantId];

    /// <summary>Whether the merchant has the shop, and it is not closed.</summary>
    public bool IsShopOf(long merchant, long shop) => shops.Contains((merchant, shop));

    /// <summary>The piece behind a code.</summary>
    public Piece? Piece(long merchant, string code) => shown.TryGetValue((merchant, code), out long id) ? pieces[id] : null;

    /// <summary>A piece by its id.</summary>
    public Piece Piece(long id) => pieces[id];

    /// <summary>A redemption the caller may know of.</summary>
    public Redemption? Redemption(long id, Caller caller) =>
        redemptions.TryGetValue(id, out Redemption? found) && IsOpenTo(caller, found.MerchantId) ? found : null;

    /// <summary>What a claim of the coupon by the holder rests on.</summary>
    public ClaimFacts Facts(Coupon coupon, string holder) => ClaimReasons.Facts(coupon, Zone(coupon), now) with
    {
        IsMember = members.Contains((coupon.Id, holder)),
        ByPerson = byPerson.GetValueOrDefault((coupon.Id, holder)),
        ByPersonToday = byPersonToday.GetValueOrDefault((coupon.Id, holder)),
        Today = tallies.TryGetValue(coupon.Id, out DayTally? tally) ? tally.Taken : 0,
    };

    /// <summary>Gives out a piece.</summary>
    public Piece Take(Coupon coupon, string holder, Decision decision)
    {
        Zone zone = Zone(coupon);
        PieceWindow window = coupon.Terms.Validity.Window(now, zone);
        NewCode code = NextCode(coupon);
        var piece = new Piece
        {
            Id = decision.NewId(),
            MerchantId = coupon.MerchantId,
            CouponId = coupon.Id,
            Holder = holder,
            Ordinal = byPerson[(coupon.Id, holder)] = byPerson.GetValueOrDefault((coupon.Id, holder)) + 1,
            Code = code.Code,
            Serial = code.Serial,
            ClaimedAt = now,
            ClaimDay = zone.Day(now),
            ValidFrom = window.From,
            ValidUntil = window.Until,
            UsesLeft = coupon.UsesPerPiece,
            HeldFen = coupon.HoldFen,
            Status = PieceStatus.Claimed,
        };
        taken.Add(piece);
        touched.Add(coupon);
        byPersonToday[(coupon.Id, holder)] = byPersonToday.GetValueOrDefault((coupon.Id, holder)) + 1;
        if (tallies.TryGetValue(coupon.Id, out DayTally? tally)) tally.Taken++;
        coupon.Claimed++;
        coupon.HeldFen += coupon.HoldFen;
        coupon.CodesLeft--;
        decision.Tell(coupon.MerchantId, CouponEvents.Piece, piece.Id, CouponEvents.Claimed, new { coupon = Ids.Text(coupon.Id) });
        return piece;
    }

    /// <summary>Uses a piece once. A test moves no money.</summary>
    public void Use(Piece piece, Redemption redemption, BudgetMove move)
    {
        piece.UsesLeft--;
        piece.HeldFen += move.HeldFen;
        piece.Status = piece.UsesLeft == 0 ? PieceStatus.Redeemed : PieceStatus.Claimed;
        moved.Add(piece);
        used.Add(redemption);
        if (!piece.IsTest) Move(Coupon(piece), move, 1, redemption.OrderFen - redemption.DiscountFen);
    }

    /// <summary>Takes a use back: the piece can be used again, or is expired when its time has passed.</summary>
    public void GiveBack(Piece piece, Redemption redemption, BudgetMove move, string reason, Decision decision)
    {
        (redemption.ReversedAt, redemption.ReversalReason) = (now, reason);
        reversed.Add(redemption);
        piece.UsesLeft++;
        piece.HeldFen += move.HeldFen;
        moved.Add(piece);
        if (!piece.IsTest) Move(Coupon(piece), move, -1, redemption.DiscountFen - redemption.OrderFen);
        if (piece.Window.IsOver(now)) Expire(piece, decision);
        else piece.Status = PieceStatus.Claimed;
    }

    /// <summary>Ends a piece whose time has passed with uses left, and frees what it still holds. It is told once, however often it comes to that.</summary>
    public void Expire(Piece piece, Decision decision)
    {
        BudgetMove move = PieceBudget.Expire(piece.HeldFen);
        if (!piece.IsTest) Move(Coupon(piece), move, 0, 0);
        piece.HeldFen = 0;
        moved.Add(piece);
        if (piece.Status == PieceStatus.Expired) return;
        piece.Status = PieceStatus.Expired;
        decision.Tell(piece.MerchantId, CouponEvents.Piece, piece.Id, CouponEvents.Expired, new { coupon = Ids.Text(piece.CouponId) });
    }

    /// <summary>Takes an old piece out of the way of claims. Nothing is told: nothing that anybody sees has changed.</summary>
    public void Archive(Piece piece)
    {
        piece.IsArchived = true;
        archived.Add(piece);
    }

    /// <inheritdoc/>
    public async Task SaveAsync(WorkbenchDb db, CancellationToken stop)
    {
        await Bulk.UpdateAsync(db, touched, [nameof(Data.Coupon.Claimed), nameof(Data.Coupon.Redeemed), nameof(Data.Coupon.HeldFen),
            nameof(Data.Coupon.SpentFen), nameof(Data.Coupon.IncomeFen), nameof(Data.Coupon.CodesLeft)], stop);
        await Bulk.InsertAsync(db, taken, stop);
        await Bulk.UpdateAsync(db, given, [nameof(UploadedCode.IsGiven)], stop);
        await Bulk.UpdateAsync(db, moved, [nameof(Data.Piece.UsesLeft), nameof(Data.Piece.HeldFen), nameof(Data.Piece.Status)], stop);
        await Bulk.UpdateAsync(db, archived, [nameof(Data.Piece.IsArchived)], stop);
        await Bulk.InsertAsync(db, used, stop);
        await Bulk.UpdateAsync(db, reversed, [nameof(Data.Redemption.ReversedAt), nameof(Data.Redemption.ReversalReason)], stop);
        await Bulk.InsertAsync(db, [.. tallies.Values.Where(row => row.Taken > 0 && !kept.Contains(row))], stop);
        await Bulk.UpdateAsync(db, kept, [nameof(DayTally.Taken)], stop);
    }

    private void Move(Coupon coupon, BudgetMove move, int redemptions, long incomeFen)
    {
        coupon.HeldFen += move.HeldFen;
        coupon.SpentFen += move.SpentFen;
        coupon.Redeemed += redemptions;
        coupon.IncomeFen += incomeFen;
        touched.Add(coupon);
    }

    private NewCode NextCode(Coupon coupon)
    {
        if (coupon.Terms.CodeMode == CodeMode.Uploaded)
        {
            UploadedCode next = uploaded[coupon.Id].Dequeue();
            next.IsGiven = true;
            given.Add(next);
            return new NewCode(next.Code, null);
        }
        NewCode made;
        do made = fresh.Dequeue();
        while (own.Contains((coupon.MerchantId, made.Code)));
        return made;
    }

    private static bool IsOpenTo(Caller caller, long merchant) => caller.MerchantId is null || caller.MerchantId == merchant;
}
