using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Who belongs to a group: asked from the account's side before sending, and from the shopper's side ever after. Both say the same.</summary>
internal static class GroupMembers
{
    /// <summary>How many of those who follow now belong to it now.</summary>
    public static Task<int> CountAsync(WorkbenchDb db, long merchant, GroupBounds bounds, CancellationToken stop)
    {
        IQueryable<Follow> members = db.Follows.Where(row => row.MerchantId == merchant);
        IQueryable<CouponUses.Use> uses = CouponUses.At(db, merchant).Where(use => use.ReversedAt == null);
        if (bounds.FollowedFrom is { } followed) members = members.Where(row => row.At >= followed);
        if (bounds.UsedFrom is { } used) members = members.Where(row => uses.Where(use => use.At >= used).Select(use => use.Holder).Contains(row.Holder));
        if (bounds.IdleFrom is { } idle) members = members.Where(row => !uses.Where(use => use.At >= idle).Select(use => use.Holder).Contains(row.Holder));
        return members.CountAsync(stop);
    }

    /// <summary>The broadcasts that reached one shopper: followed then, and of the group then.</summary>
    public static IQueryable<Broadcast> SentTo(WorkbenchDb db, string holder)
    {
        IQueryable<Follow> now = db.Follows.Where(row => row.Holder == holder);
        IQueryable<PastFollow> then = db.PastFollows.Where(row => row.Holder == holder);
        IQueryable<CouponUses.Use> uses = CouponUses.By(db, holder);
        return db.Broadcasts
            .Where(sent => now.Any(row => row.MerchantId == sent.MerchantId && row.At <= sent.At && (sent.FollowedFrom == null || row.At >= sent.FollowedFrom))
                || then.Any(row => row.MerchantId == sent.MerchantId && row.From <= sent.At && sent.At < row.Until
                    && (sent.FollowedFrom == null || row.From >= sent.FollowedFrom)))
            .Where(sent => sent.UsedFrom == null || uses.Any(use => use.MerchantId == sent.MerchantId && use.At >= sent.UsedFrom && use.At <= sent.At
                && (use.ReversedAt == null || use.ReversedAt > sent.At)))
            .Where(sent => sent.IdleFrom == null || !uses.Any(use => use.MerchantId == sent.MerchantId && use.At >= sent.IdleFrom && use.At <= sent.At
                && (use.ReversedAt == null || use.ReversedAt > sent.At)));
    }
}
