using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What a live announcement has and other kinds have not, ready to be shown; its pictures are with the post's.</summary>
/// <param name="Cover">Id of its cover.</param>
/// <param name="StartsAt">Null while it is being written.</param>
/// <param name="EndsAt">When it is taken to be over; null while it is being written.</param>
/// <param name="Minutes">Its expected length; null when nobody said.</param>
/// <param name="Where">Where it is to be seen, in plain words.</param>
/// <param name="Goods">Blocks of the type product.</param>
/// <param name="Coupons">Ids of the coupons that can be taken in it.</param>
/// <param name="Reminders">How many shoppers asked to be reminded.</param>
public sealed record AnnouncementSheet(
    string Title, string? Cover, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, int? Minutes, string? Where, IReadOnlyList<Block> Goods,
    IReadOnlyList<string> Coupons, int Reminders)
{
    /// <summary>The announcement in a body, or null when the body is of another kind.</summary>
    internal static AnnouncementSheet? Of(PostBody body, int reminders)
    {
        if (body.Sort != PostKind.Live) return null;
        Announcement said = body.Announcement ?? new();
        return new(body.Title ?? "", body.Cover, said.StartsAt, said.EndsAt, said.Minutes, said.Where, said.Goods ?? [], said.Coupons ?? [], reminders);
    }

    /// <summary>How many asked to be reminded, by post; read at once, and not at all where none is an announcement.</summary>
    internal static async Task<IReadOnlyDictionary<long, int>> RemindersAsync(
        WorkbenchDb db, IEnumerable<(long Post, PostKind Kind)> posts, CancellationToken stop)
    {
        long[] ids = [.. posts.Where(post => post.Kind == PostKind.Live).Select(post => post.Post)];
        return ids.Length == 0 ? new Dictionary<long, int>() : await db.Reminders.Where(row => ids.Contains(row.PostId)).GroupBy(row => row.PostId)
            .Select(post => new { post.Key, Count = post.Count() }).ToDictionaryAsync(post => post.Key, post => post.Count, stop);
    }
}
