using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>What the announcement of a live show may say, and when its start is still worth announcing.</summary>
public static class AnnouncementRules
{
    /// <summary>Characters of where it is to be seen; goods; coupons.</summary>
    public const int MostWhere = 60, MostGoods = 10, MostCoupons = 3;

    /// <summary>Bounds of its expected length, in minutes.</summary>
    public const int LeastMinutes = 15, MostMinutes = 480;

    private const int IdLength = 13;

    /// <summary>How far ahead the start lies at least when it is handed in, and when shoppers first see it: somebody must have time to come.</summary>
    public static readonly TimeSpan Soonest = TimeSpan.FromMinutes(10);

    /// <summary>And at most: who asks to be reminded must still know why.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(60);

    /// <summary>How long a show is taken to last when nobody said.</summary>
    public static readonly TimeSpan UsualLength = TimeSpan.FromHours(2);

    /// <summary>Everything that is wrong with it by itself, or null. Whether its time is still ahead is <see cref="WhatIsUntimely"/>.</summary>
    public static Refusal? WhatIsWrong(PostBody body)
    {
        Guard guard = new Guard().Line(body.Title, "/title", ArticleRules.MostTitle).Paragraph(body.Text, "/text", PostBody.MostText, required: false)
            .Check(!string.IsNullOrWhiteSpace(body.Cover), "/cover", "posts.no_cover").Line(body.Cover, "/cover", IdLength, required: false)
            .Line(body.CoverAlt, "/coverAlt", PostBody.MostAlt, required: false)
            .Check(body.Pictures is null, "/pictures", "posts.not_for_kind").Check(body.Blocks is null, "/blocks", "posts.not_for_kind")
            .Check(body.Video is null, "/video", "posts.not_for_kind").Check(body.Captions is null, "/captions", "posts.not_for_kind")
            .Check(body.Coupon is null, "/coupon", "posts.not_for_kind");
        Announcement said = body.Announcement ?? new();
        guard.Check(said.StartsAt is not null, "/announcement/startsAt", "field.required")
            .Line(said.Where, "/announcement/where", MostWhere, required: false);
        if (said.Minutes is not null) guard.Range(said.Minutes, "/announcement/minutes", LeastMinutes, MostMinutes);
        CheckGoods(guard, said.Goods ?? []);
        CheckCoupons(guard, said.Coupons ?? []);
        return guard.Refusal;
    }

    /// <summary>What is wrong with the start of an announcement that is handed in now, or null; of another kind nothing.</summary>
    public static Refusal? WhatIsUntimely(PostBody body, DateTimeOffset now) => body.Announcement?.StartsAt is not { } starts ? null : new Guard()
        .Check(!IsTooLate(body, now), "/announcement/startsAt", "posts.start_soon", (int)Soonest.TotalMinutes)
        .Check(starts <= now + Furthest, "/announcement/startsAt", "posts.start_far", (int)Furthest.TotalDays).Refusal;

    /// <summary>Whether nobody could come any more when shoppers first see it at an instant; of another kind never.</summary>
    public static bool IsTooLate(PostBody body, DateTimeOffset seen) => body.Announcement?.StartsAt < seen + Soonest;

    /// <summary>A good is what a product is in an article, rule for rule.</summary>
    private static void CheckGoods(Guard guard, IReadOnlyList<Block> goods)
    {
        const string at = "/announcement/goods";
        guard.Check(goods.Count <= MostGoods, at, "field.too_many", MostGoods);
        foreach ((int number, Block? good) in goods.Take(MostGoods).Index())
        {
            BlockRules.Check(guard, good, $"{at}/{number}");
            guard.Check(good?.Type is null or BlockType.Product, $"{at}/{number}/type", "posts.not_a_product");
        }
    }

    private static void CheckCoupons(Guard guard, IReadOnlyList<string> coupons)
    {
        const string at = "/announcement/coupons";
        guard.Check(coupons.Count <= MostCoupons, at, "field.too_many", MostCoupons);
        foreach ((int number, string? coupon) in coupons.Take(MostCoupons).Index())
            guard.Line(coupon, $"{at}/{number}", IdLength).Check(!coupons.Take(number).Contains(coupon), $"{at}/{number}", "field.twice");
    }
}
