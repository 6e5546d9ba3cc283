using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>Which of the readings that were heard become rows.</summary>
internal static class ReadRows
{
    /// <summary>Opening the same post again within this time, and no other of the merchant between, is the same opening.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    /// <summary>How long after its opening a reading may come to its end.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Writes them down. Two copies that hear of one person at once may keep one opening too many, which changes no figure.</summary>
    public static async Task KeepAsync(Write write, IReadOnlyList<HeardRead> heard)
    {
        long[] merchants = [.. heard.Select(one => one.Merchant).Distinct()];
        string[] holders = [.. heard.Select(one => one.Holder).Distinct()];
        DateTimeOffset from = heard.Min(one => one.At) - Longest;
        List<PostRead> rows = await write.Db.PostReads.AsNoTracking()
            .Where(row => merchants.Contains(row.MerchantId) && holders.Contains(row.Holder) && row.At >= from).OrderBy(row => row.At).ToListAsync(write.Stop);
        Dictionary<(long, string), List<PostRead>> known = rows.GroupBy(row => (row.MerchantId, row.Holder)).ToDictionary(one => one.Key, one => one.ToList());
        List<PostRead> fresh = [];
        Dictionary<PostRead, DateTimeOffset> ended = [];
        foreach (HeardRead one in heard.OrderBy(one => one.At))
        {
            if (!known.TryGetValue((one.Merchant, one.Holder), out List<PostRead>? own)) known[(one.Merchant, one.Holder)] = own = [];
            PostRead? read = Same(own, one);
            if (read is null) fresh.Add(read = Begin(own, one));
            if (one.ToTheEnd && read.FinishedAt is null) ended.TryAdd(read, one.At);
        }
        // Claims wait for the writer's turn meanwhile, so rows go past the change tracker. An end is written after all beginnings: an array that mixes
        // instants and nothing is more than PostgreSQL's client takes.
        await Bulk.InsertAsync(write.Db, fresh, write.Stop);
        foreach ((PostRead read, DateTimeOffset at) in ended) read.FinishedAt = at;
        await Bulk.UpdateAsync(write.Db, ended.Keys, [nameof(PostRead.FinishedAt)], write.Stop);
    }

    /// <summary>The row that says it already.</summary>
    private static PostRead? Same(List<PostRead> own, HeardRead one)
    {
        PostRead? last = own.FindLast(row => row.PostId == one.Post && row.At <= one.At);
        if (last is null || last.At == one.At || one.ToTheEnd) return last;
        return last == own[^1] && one.At - last.At < Again ? last : null;
    }

    private static PostRead Begin(List<PostRead> own, HeardRead one)
    {
        PostRead read = new() { MerchantId = one.Merchant, Holder = one.Holder, At = one.At, PostId = one.Post, CouponId = one.Coupon };
        own.Add(read);
        return read;
    }
}
