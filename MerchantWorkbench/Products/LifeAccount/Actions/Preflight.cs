using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What a merchant may want to put right before a post goes out, though nothing about it is wrong. None blocks.</summary>
internal static class Preflight
{
    /// <summary>Days a post is read; a coupon that ends or runs out earlier disappoints.</summary>
    private const int Days = 7;

    /// <summary>Pieces below which a coupon may run out on the first day.</summary>
    private const int FewPieces = 20;

    /// <summary>Pixels across: below, a picture is blurred on a phone.</summary>
    private const int Narrow = 750;

    /// <summary>Looks.</summary>
    /// <param name="coupons">Those that can be taken now.</param>
    /// <param name="live">When it goes live at the earliest.</param>
    public static IEnumerable<Finding> Look(
        PostBody body, IReadOnlyList<PictureSheet> pictures, IReadOnlyList<ShelfCoupon> coupons, Zone zone, DateTimeOffset now,
        DateTimeOffset live)
    {
        foreach ((string pointer, string id) in PostPlaces.Coupons(body))
        {
            if (coupons.FirstOrDefault(coupon => coupon.Id == id) is not { } hung) continue;
            bool endsBefore = hung.ClaimUntil < body.Announcement?.StartsAt;
            if (endsBefore || hung.ClaimUntil < now.AddDays(Days))
                yield return Hint(endsBefore ? "posts.finding_coupon_before_start" : "posts.finding_coupon_ends", pointer,
                    zone.Local(hung.ClaimUntil).ToString("M-d HH:mm", CultureInfo.InvariantCulture));
            if (hung.Left < FewPieces) yield return Hint("posts.finding_coupon_few", pointer, hung.Left.ToString(CultureInfo.InvariantCulture));
        }

        if (PostPlaces.Poll(body) is { Block.Ends: { } ends } poll && ends <= live)
            yield return Hint("posts.finding_poll_ends", poll.Pointer + "/ends", zone.Local(ends).ToString("M-d HH:mm", CultureInfo.InvariantCulture));
        int narrow = pictures.Count(picture => picture.Width < Narrow);
        if (narrow > 0)
            yield return Hint(
                "posts.finding_narrow", Shown(body), narrow.ToString(CultureInfo.InvariantCulture), Narrow.ToString(CultureInfo.InvariantCulture));
    }

    private static string Shown(PostBody body) => body.Sort switch
    {
        PostKind.Article => "/blocks",
        PostKind.Video or PostKind.Live => "/cover",
        PostKind.Short => "/pictures",
    };

    private static Finding Hint(string code, string pointer, params string[] facts) => new(code, pointer, Blocks: false, facts);
}
