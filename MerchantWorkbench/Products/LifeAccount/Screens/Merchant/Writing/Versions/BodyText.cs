using System.Text;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Versions;

/// <summary>Everything a post says as lines of text, looks and things included, so that two versions can be laid side by side.</summary>
internal static class BodyText
{
    /// <summary>The lines.</summary>
    /// <param name="zone">The merchant's, for times.</param>
    public static string Of(PostBody body, IStringLocalizer<Texts> say, Zone zone)
    {
        IEnumerable<string> lines = body.IsArticle
            ?
            [
                body.Title ?? "", .. body.Cover is { } cover ? [say["Version.Cover", Short(cover)].Value] : Array.Empty<string>(),
                .. (body.Blocks ?? []).Select(block => Line(block, say, zone)),
            ]
            : body.Sort == PostKind.Live ? Announced(body, body.Announcement ?? new(), say, zone)
            :
            [
                body.Text ?? "", .. Film(body.Video, body.Cover, body.Captions, say),
                .. (body.Pictures ?? []).Select(picture => Picture(picture, say)), .. Thing(body.Coupon, "coupon", say),
            ];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private static string[] Film(string? video, string? cover, string? captions, IStringLocalizer<Texts> say) => video is null ? []
        : [say["Version.Video", Short(video)], say["Version.Cover", Short(cover)],
            .. captions is not null ? [say["Version.Captions", Short(captions)].Value] : Array.Empty<string>()];

    private static IEnumerable<string> Announced(PostBody body, Announcement said, IStringLocalizer<Texts> say, Zone zone) =>
    [
        body.Title ?? "", body.Text ?? "", .. body.Cover is null ? Array.Empty<string>() : [Picture(new PostPicture(body.Cover, body.CoverAlt), say)],
        said.StartsAt is { } at ? say["Version.Starts", zone.Local(at)] : "", said.Minutes is { } minutes ? say["Show.Length", minutes] : "",
        said.Where is { } where ? say["Show.Where", where] : "", .. (said.Goods ?? []).Select(good => Line(good, say, zone)),
        .. (said.Coupons ?? []).SelectMany(coupon => Thing(coupon, "coupon", say)),
    ];

    private static string Line(Block block, IStringLocalizer<Texts> say, Zone zone) => block.Type switch
    {
        BlockType.Heading => say["Version.Heading", block.Text ?? ""],
        BlockType.Paragraph => Looks(block.Runs),
        BlockType.Quote => "“" + Looks(block.Runs) + "”",
        BlockType.List => string.Join('\n', (block.Items ?? []).Select((item, at) => (block.Ordered == true ? $"{at + 1}. " : "· ") + Looks(item.Runs))),
        BlockType.Picture => Picture(new PostPicture(block.Picture, block.Alt), say),
        BlockType.Gallery => string.Join('\n', (block.Pictures ?? []).Select(picture => Picture(picture, say))),
        BlockType.Coupon => string.Concat(Thing(block.Coupon, "coupon", say)),
        BlockType.Shop => string.Concat(Thing(block.Shop, "shop", say)),
        BlockType.Product => say["Version.Product", block.Name ?? "", block.PriceFen is { } fen ? Fen.Yuan(fen) : "", block.Link ?? ""],
        BlockType.Video => string.Join('\n', Film(block.Video, block.Picture, block.Captions, say)),
        BlockType.Questions => string.Join('\n', (block.Questions ?? []).Select(one => say["Version.Question", one.Question ?? "", one.Answer ?? ""].Value)),
        BlockType.Poll => string.Join('\n', [
            say["Version.Poll", block.Question ?? ""], .. (block.Options ?? []).Select(option => "· " + option),
            .. block.Ends is { } ends ? [say["Poll.Until", zone.Local(ends)].Value] : Array.Empty<string>()]),
        BlockType.Follow or BlockType.Divider or null => say["Version.Plain", say["Block." + Words.Name(block.Type ?? BlockType.Divider)]],
    };

    private static string Picture(PostPicture picture, IStringLocalizer<Texts> say) => say["Version.Picture", Short(picture.Picture), picture.Alt ?? ""];

    private static string[] Thing(string? id, string kind, IStringLocalizer<Texts> say) =>
        id is null ? [] : [say["Version.Thing", say["Block." + kind], Short(id)]];

    /// <summary>The end of an id: enough to tell two apart.</summary>
    private static string Short(string? id) => id is { Length: > 4 } ? id[^4..] : id ?? "";

    /// <summary>Bold between two stars, italic between two lines, a link behind its words: enough to see that it changed.</summary>
    private static string Looks(IReadOnlyList<TextRun>? runs)
    {
        var text = new StringBuilder();
        foreach (TextRun run in runs ?? [])
        {
            string sign = (run.Bold ? "**" : "") + (run.Italic ? "_" : "");
            text.Append(sign).Append(run.Text).Append(sign);
            if (run.Link is not null) text.Append('(').Append(run.Link).Append(')');
        }

        return text.ToString();
    }
}
