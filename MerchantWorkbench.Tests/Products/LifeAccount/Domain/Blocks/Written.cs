using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Domain.Blocks;

/// <summary>Articles to try things with.</summary>
internal static class Written
{
    /// <summary>A block of each type, sound by itself.</summary>
    public static IReadOnlyList<Block> OfEachType =>
    [
        Heading("小标题"),
        Paragraph(new TextRun("早上六点熬的骨汤，"), new TextRun("加一勺臊子", Bold: true), new TextRun("，见", Italic: true),
            new TextRun("菜单", Bold: true, Italic: true, Link: "https://example.com/menu?a=1&b=2")),
        new Block { Type = BlockType.List, Items = [new([new TextRun("汤")]), new([new TextRun("面", Bold: true)])] },
        new Block { Type = BlockType.List, Ordered = true, Items = [new([new TextRun("先喝汤")])] },
        new Block { Type = BlockType.Quote, Runs = [new TextRun("“一口汤，\n一口面。”")] },
        new Block { Type = BlockType.Divider },
        new Block { Type = BlockType.Picture, Picture = "1a", Alt = "一碗面" },
        new Block { Type = BlockType.Gallery, Pictures = [new("1b", "汤"), new("1c")] },
        new Block { Type = BlockType.Coupon, Coupon = "2a" },
        new Block { Type = BlockType.Shop, Shop = "3a" },
        new Block { Type = BlockType.Follow },
        new Block { Type = BlockType.Product, Name = "辣油", PriceFen = 1800, Picture = "1d", Link = "https://example.com/oil" },
        new Block { Type = BlockType.Video, Video = "4a", Picture = "1e", Captions = "5a" },
        new Block { Type = BlockType.Questions, Questions = [new("几点关门？", "晚上九点。\n周末十点。"), new("有停车位吗？", "有两个。")] },
        Poll("先喝汤还是先拌面？", "先喝汤", "先拌面") with { Ends = new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.Zero) },
    ];

    public static PostBody Article(params Block[] blocks) => new() { Kind = PostKind.Article, Title = "雨天，来一碗热汤面", Blocks = blocks };

    public static Block Heading(string text) => new() { Type = BlockType.Heading, Text = text };

    public static Block Paragraph(params TextRun[] runs) => new() { Type = BlockType.Paragraph, Runs = runs };

    public static Block Paragraph(string text) => Paragraph(new TextRun(text));

    public static Block Poll(string question, params string[] options) => new() { Type = BlockType.Poll, Question = question, Options = options };

    /// <summary>What is wrong, as pointers and codes; null when nothing is.</summary>
    public static string? Wrong(PostBody body) =>
        body.WhatIsWrong() is { } no ? string.Join(", ", no.Fields.Select(field => $"{field.Pointer} {field.Code}")) : null;

    /// <summary>An article put together by chance, empty parts among them.</summary>
    public static PostBody Any(Random random)
    {
        Block[] blocks = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => AnyBlock(random)).Append(Paragraph("有字"))];
        return Article([.. blocks.Where((block, at) => block.Type is not (BlockType.Coupon or BlockType.Follow or BlockType.Poll or BlockType.Video)
            || Array.FindIndex(blocks, other => other.Type == block.Type) == at)]);
    }

    private static Block AnyBlock(Random random) => random.Next(6) switch
    {
        0 => Heading(AnyText(random).Trim()),
        1 => Paragraph(AnyRuns(random)),
        2 => new Block { Type = BlockType.Quote, Runs = AnyRuns(random) },
        3 => new Block
        {
            Type = BlockType.List, Ordered = random.Next(2) == 0,
            Items = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new ListItem(AnyRuns(random)))],
        },
        _ => OfEachType[random.Next(OfEachType.Count)],
    };

    private static TextRun[] AnyRuns(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(5)).Select(_ => new TextRun(
            AnyText(random), random.Next(2) == 0, random.Next(3) == 0, random.Next(4) == 0 ? "https://example.com/" : null)),
    ];

    private static string AnyText(Random random)
    {
        string[] parts = ["汤", "面", " ", "<b>", "&amp;", "𠮷", "😀", "a", "\"", "'", "{0}"];
        return string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => parts[random.Next(parts.Length)]));
    }
}
