using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>What an article may say as a whole; what each of its blocks may is in <see cref="BlockRules"/>.</summary>
public static class ArticleRules
{
    /// <summary>Characters of the title; of all blocks together.</summary>
    public const int MostTitle = 32, MostWords = 10_000;

    /// <summary>Blocks, and pictures in all of them, the cover included.</summary>
    public const int MostBlocks = 60, MostPictures = 30;

    /// <summary>Everything that is wrong with it by itself, or null.</summary>
    public static Refusal? WhatIsWrong(PostBody body)
    {
        IReadOnlyList<Block> blocks = body.Blocks ?? [];
        Guard guard = new Guard().Line(body.Title, "/title", MostTitle).Line(body.Cover, "/cover", 13, required: false)
            .Check(body.Text is null, "/text", "posts.not_for_kind").Check(body.Pictures is null, "/pictures", "posts.not_for_kind")
            .Check(body.Video is null, "/video", "posts.not_for_kind").Check(body.Captions is null, "/captions", "posts.not_for_kind")
            .Check(body.CoverAlt is null, "/coverAlt", "posts.not_for_kind").Check(body.Announcement is null, "/announcement", "posts.not_for_kind")
            .Check(body.Coupon is null, "/coupon", "posts.not_for_kind").Check(blocks.Count <= MostBlocks, "/blocks", "field.too_many", MostBlocks);
        for (int at = 0; at < Math.Min(blocks.Count, MostBlocks); at++) BlockRules.Check(guard, blocks[at], $"/blocks/{at}");
        string words = body.Words;
        int length = PlainText.Length(words), pictures = PostPlaces.Pictures(body).Count();
        guard.Check(!string.IsNullOrWhiteSpace(words), "/blocks", "posts.no_words").Check(length <= MostWords, "/blocks", "field.too_long", MostWords, length)
            .Check(pictures <= MostPictures, "/blocks", "posts.too_many_pictures", MostPictures);
        OnlyOne(guard, blocks, BlockType.Coupon);
        OnlyOne(guard, blocks, BlockType.Follow);
        OnlyOne(guard, blocks, BlockType.Video);
        OnlyOne(guard, blocks, BlockType.Poll);
        return guard.Refusal;
    }

    /// <summary>A second one of these has nothing to add, and two forms of one name cannot stand on one page.</summary>
    private static void OnlyOne(Guard guard, IReadOnlyList<Block> blocks, BlockType type)
    {
        foreach (int at in Enumerable.Range(0, blocks.Count).Where(at => blocks[at]?.Type == type).Skip(1))
            guard.Check(false, $"/blocks/{at}", "posts.only_one");
    }
}
