using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>What people took and used, from the events of pieces. A merchant's own tries are left out.</summary>
internal sealed class CouponBehaviours : IBehaviourSource
{
    private static readonly string[] Kinds = [CouponEvents.Claimed, CouponEvents.Redeemed, CouponEvents.Reversed];

    /// <inheritdoc/>
    public string Name => "coupons";

    /// <inheritdoc/>
    public long MarkAt(DateTimeOffset instant) => Ids.At(instant);

    /// <inheritdoc/>
    public async Task<BehaviourPage> ReadAsync(WorkbenchDb db, long after, long until, int most, CancellationToken stop)
    {
        EventLog.Stretch log = await EventLog.ReadAsync(db, Kinds, after, until, most, stop);
        IReadOnlyList<Event> told = log.Told;
        if (told.Count == 0) return new BehaviourPage([], log.Through, log.IsMore);
        long[] pieces = [.. told.Select(one => one.SubjectId).Distinct()], uses = [.. told.Where(one => one.Kind != CouponEvents.Claimed).Select(UseOf)];
        Dictionary<long, Piece> taken = await db.Pieces.AsNoTracking().Where(row => pieces.Contains(row.Id) && !row.IsTest)
            .ToDictionaryAsync(row => row.Id, stop);
        Dictionary<long, Redemption> used = await db.Redemptions.AsNoTracking().Where(row => uses.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop);
        List<Behaviour> all = [];
        foreach (Event one in told)
        {
            if (!taken.TryGetValue(one.SubjectId, out Piece? piece)) continue;
            string person = PersonMark.Of(piece.MerchantId, piece.Holder), thing = Ids.Text(piece.CouponId);
            if (one.Kind == CouponEvents.Claimed)
                all.Add(new Behaviour("c:" + Ids.Text(piece.Id), piece.MerchantId, null, person, BehaviourKind.Claimed, one.At, OriginOf(piece), thing));
            else if (used.TryGetValue(UseOf(one), out Redemption? use)) all.AddRange(Of(one, use, person, thing));
        }
        return new BehaviourPage(all, log.Through, log.IsMore);
    }

    /// <summary>A use is two things: a discount was given, and an order paid. Taken back, it is one.</summary>
    private static Behaviour[] Of(Event told, Redemption use, string person, string thing)
    {
        string id = Ids.Text(use.Id);
        return told.Kind == CouponEvents.Reversed ? [Made("b:", BehaviourKind.Reversed, use.OrderFen)]
            : [Made("r:", BehaviourKind.Redeemed, use.DiscountFen), Made("p:", BehaviourKind.Paid, use.OrderFen)];

        Behaviour Made(string key, BehaviourKind kind, long fen) =>
            new(key + id, use.MerchantId, use.ShopId, person, kind, told.At, BehaviourOrigin.Code, thing, fen);
    }

    /// <summary>Holders are devices, or people of a merchant's own system.</summary>
    private static BehaviourOrigin OriginOf(Piece piece) =>
        piece.Holder.StartsWith("m:", StringComparison.Ordinal) ? BehaviourOrigin.System : BehaviourOrigin.Direct;

    private static long UseOf(Event told) => Ids.Parse(EventLog.Detail(told, "redemption"));
}
