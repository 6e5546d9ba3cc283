using System.Globalization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>What the book is asked for, and how it is found: a fixed handful of statements, however large the group.</summary>
internal sealed partial class PieceBook
{
    private readonly List<(long Coupon, string Holder)> takers = [];
    private readonly HashSet<(long Merchant, string Code)> asked = [];
    private readonly HashSet<long> askedCoupons = [], askedPieces = [], askedRedemptions = [], askedShops = [];

    private readonly Dictionary<(long Coupon, string Holder), int> byPerson = [], byPersonToday = [];
    private readonly Dictionary<(long Merchant, string Code), long> shown = [];
    private readonly HashSet<(long Merchant, long Shop)> shops = [];
    private readonly HashSet<(long Coupon, string Holder)> members = [];
    private readonly Dictionary<long, DayTally> tallies = [];
    private readonly HashSet<DayTally> kept = [];
    private readonly Dictionary<long, Queue<UploadedCode>> uploaded = [];
    private readonly Dictionary<long, Coupon> coupons = [];
    private readonly Dictionary<long, Zone> zones = [];
    private Dictionary<long, Piece> pieces = [];
    private Dictionary<long, Redemption> redemptions = [];
    private Queue<NewCode> fresh = [];
    private HashSet<(long Merchant, string Code)> own = [];

    /// <summary>A claim: the coupon, and what its holder has of it.</summary>
    public void AskClaim(long coupon, string holder)
    {
        askedCoupons.Add(coupon);
        takers.Add((coupon, holder));
    }

    /// <summary>A use: the piece behind a code, and a shop.</summary>
    public void AskUse(long merchant, string code, long shop)
    {
        asked.Add((merchant, code));
        askedShops.Add(shop);
    }

    /// <summary>A reversal: the redemption and its piece.</summary>
    public void AskRedemption(long id) => askedRedemptions.Add(id);

    /// <summary>A piece by its id.</summary>
    public void AskPiece(long id) => askedPieces.Add(id);

    /// <inheritdoc/>
    public async Task LoadAsync(WorkbenchDb db, DateTimeOffset now, CancellationToken stop)
    {
        this.now = now;
        if (asked.Count > 0) await FindShownAsync(db, stop);
        if (askedRedemptions.Count > 0) await FindRedemptionsAsync(db, stop);
        if (!askedPieces.IsSubsetOf(pieces.Keys)) await LoadPiecesAsync(db, stop);
        foreach (Piece piece in pieces.Values) askedCoupons.Add(piece.CouponId);
        await LoadCouponsAsync(db, stop);
        // Read again now that the coupons are locked: on PostgreSQL somebody else may have held them until now.
        if (pieces.Count > 0 && !db.Database.IsSqlite()) await LoadPiecesAsync(db, stop);
        if (askedRedemptions.Count > 0)
            redemptions = await db.Redemptions.AsNoTracking().Where(row => askedRedemptions.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop);
        if (takers.Count > 0) await LoadTakersAsync(db, stop);
    }

    private async Task LoadPiecesAsync(WorkbenchDb db, CancellationToken stop) =>
        pieces = await db.Pieces.AsNoTracking().Where(row => askedPieces.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop);

    private async Task FindShownAsync(WorkbenchDb db, CancellationToken stop)
    {
        foreach (Piece piece in await codes.FindAsync(db, [.. asked.Select(one => one.Merchant).Distinct()], [.. asked.Select(one => one.Code)], stop))
        {
            shown[(piece.MerchantId, piece.Code)] = piece.Id;
            pieces[piece.Id] = piece;
            askedPieces.Add(piece.Id);
        }
        foreach (var shop in await db.Shops.Where(row => askedShops.Contains(row.Id) && row.ClosedAt == null)
            .Select(row => new { row.MerchantId, row.Id }).ToListAsync(stop)) shops.Add((shop.MerchantId, shop.Id));
    }

    private async Task FindRedemptionsAsync(WorkbenchDb db, CancellationToken stop) => askedPieces.UnionWith(
        await db.Redemptions.Where(row => askedRedemptions.Contains(row.Id)).Select(row => row.PieceId).ToListAsync(stop));

    private async Task LoadCouponsAsync(WorkbenchDb db, CancellationToken stop)
    {
        long[] missing = memory.Recall(askedCoupons, coupons, zones);
        if (missing.Length == 0) return;
        await RowLock.CouponsAsync(db, missing, stop);
        foreach (var row in await db.Coupons.AsNoTracking().Where(row => missing.Contains(row.Id))
            .Join(db.Merchants, row => row.MerchantId, merchant => merchant.Id, (row, merchant) => new { Coupon = row, merchant.Zone }).ToListAsync(stop))
        {
            coupons[row.Coupon.Id] = row.Coupon;
            zones[row.Coupon.MerchantId] = Platform.Kernel.Zone.Of(row.Zone);
        }
        memory.Keep(coupons.Values, zones);
    }

    private async Task LoadTakersAsync(WorkbenchDb db, CancellationToken stop)
    {
        List<(long Coupon, string Holder)> known = takers.FindAll(one => coupons.ContainsKey(one.Coupon));
        foreach (Count last in await CountAsync(db, known, "SELECT max(piece.ordinal) FROM coupons_piece AS piece WHERE NOT piece.is_archived", stop))
            byPerson[(last.Coupon, last.Holder)] = last.Taken;
        foreach (Coupon coupon in known.Select(one => coupons[one.Coupon]).Distinct().ToList())
        {
            DateOnly today = Zone(coupon).Day(now);
            if (coupon.PerPersonPerDay is not null)
                foreach (Count count in await CountAsync(db, known.FindAll(one => one.Coupon == coupon.Id),
                    "SELECT count(*) FROM coupons_piece AS piece WHERE NOT piece.is_archived AND piece.claim_day = {1}", stop, today))
                    byPersonToday[(count.Coupon, count.Holder)] = count.Taken;
            if (coupon.Terms.Audience is { } audience) await LoadMembersAsync(db, coupon, audience, known, stop);
            if (coupon.PerDay is not null) await LoadTallyAsync(db, coupon, today, stop);
            if (coupon.CodesLeft is not null)
                uploaded[coupon.Id] = new(await db.UploadedCodes.AsNoTracking().Where(row => row.CouponId == coupon.Id && !row.IsGiven)
                    .OrderBy(row => row.Id).Take(known.Count).ToListAsync(stop));
        }
        fresh = await codes.MakeAsync(db, known.Count, stop);
        own = await codes.OwnAsync(db, [.. zones.Keys], [.. fresh.Select(code => code.Code)], stop);
    }

    private async Task LoadMembersAsync(
        WorkbenchDb db, Coupon coupon, Domain.Audience audience, List<(long Coupon, string Holder)> known, CancellationToken stop)
    {
        string[] holders = [.. known.Where(one => one.Coupon == coupon.Id).Select(one => one.Holder).Distinct()];
        AudienceAsk ask = new(coupon.MerchantId, coupon.Terms.Crowd, now);
        foreach (string holder in await audiences.MembersAsync(Words.Name(audience), db, ask, holders, stop)) members.Add((coupon.Id, holder));
    }

    private async Task LoadTallyAsync(WorkbenchDb db, Coupon coupon, DateOnly today, CancellationToken stop)
    {
        DayTally? tally = await db.DayTallies.AsNoTracking().FirstOrDefaultAsync(row => row.CouponId == coupon.Id && row.Day == today, stop);
        if (tally is not null) kept.Add(tally);
        tallies[coupon.Id] = tally ?? new DayTally { MerchantId = coupon.MerchantId, CouponId = coupon.Id, Day = today };
    }

    /// <summary>
    /// What each holder has of its coupon: one search of the index (holder, coupon, ordinal) for each. The archive is left out: a coupon that still
    /// gives out pieces has none there.
    /// </summary>
    private static Task<List<Count>> CountAsync(
        WorkbenchDb db, List<(long Coupon, string Holder)> takers, string counted, CancellationToken stop, params object[] more) =>
        db.ReadAsync(Sets.Query(db,
            $$"""
            SELECT CAST(ask.b AS bigint), ask.a, CAST(coalesce(({{counted}}
                AND piece.holder = ask.a AND piece.coupon_id = CAST(ask.b AS bigint)), 0) AS integer)
            FROM {pairs} AS ask
            """, takers.Distinct().Select(one => (one.Holder, one.Coupon.ToString(CultureInfo.InvariantCulture))), more),
            row => new Count(row.GetInt64(0), row.GetString(1), row.GetInt32(2)), stop);

    private sealed record Count(long Coupon, string Holder, int Taken);
}
