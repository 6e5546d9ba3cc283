using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>What a video may say. Its film and its captions were checked when they were uploaded.</summary>
public static class VideoRules
{
    private const int IdLength = 13;

    /// <summary>Everything that is wrong with it by itself, or null.</summary>
    public static Refusal? WhatIsWrong(PostBody body) => new Guard().Paragraph(body.Text, "/text", PostBody.MostText)
        .Check(!string.IsNullOrWhiteSpace(body.Video), "/video", "posts.no_video").Line(body.Video, "/video", IdLength, required: false)
        .Check(!string.IsNullOrWhiteSpace(body.Cover), "/cover", "posts.no_cover").Line(body.Cover, "/cover", IdLength, required: false)
        .Line(body.Captions, "/captions", IdLength, required: false).Line(body.Coupon, "/coupon", IdLength, required: false)
        .Check(body.Title is null, "/title", "posts.not_for_kind").Check(body.Pictures is null, "/pictures", "posts.not_for_kind")
        .Check(body.Blocks is null, "/blocks", "posts.not_for_kind")
        .Check(body.CoverAlt is null, "/coverAlt", "posts.not_for_kind").Check(body.Announcement is null, "/announcement", "posts.not_for_kind").Refusal;
}
