using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>
/// The coupons of the last groups, kept by the group writer between one group and the next. Only where all writes pass through this process, and only
/// while nothing was written by another door: then the rows in the file are these, counters included, for whoever has the writer's turn.
/// </summary>
internal sealed class CouponMemory(Changes changes)
{
    private const int Most = 4_096;

    private readonly Dictionary<long, Coupon> coupons = [];
    private readonly Dictionary<long, Zone> zones = [];
    private long version = -1;

    /// <summary>Puts what is known into the book; the ids that must be read, in their order.</summary>
    public long[] Recall(IEnumerable<long> asked, Dictionary<long, Coupon> known, Dictionary<long, Zone> knownZones)
    {
        long now = changes.Version;
        if (now != version || !changes.IsExact || coupons.Count > Most)
        {
            coupons.Clear();
            zones.Clear();
        }
        version = now;
        List<long> missing = [];
        foreach (long id in asked)
        {
            if (!coupons.TryGetValue(id, out Coupon? coupon)) missing.Add(id);
            else (known[id], knownZones[coupon.MerchantId]) = (coupon, zones[coupon.MerchantId]);
        }
        missing.Sort();
        return [.. missing];
    }

    /// <summary>Keeps what was read. The book changes these very rows; a group that is not committed lets go of all.</summary>
    public void Keep(IEnumerable<Coupon> read, Dictionary<long, Zone> readZones)
    {
        foreach (Coupon coupon in read) (coupons[coupon.Id], zones[coupon.MerchantId]) = (coupon, readZones[coupon.MerchantId]);
    }
}
