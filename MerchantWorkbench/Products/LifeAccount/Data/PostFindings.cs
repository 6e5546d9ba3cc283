using System.Globalization;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>What the automatic check notices about a sound post: hints for the merchant before, and for the reviewer while deciding. None blocks.</summary>
internal static class PostFindings
{
    private const string Word = "posts.finding_word";

    /// <summary>What it notices.</summary>
    /// <param name="publishAt">When it shall go live; null for as soon as it is approved.</param>
    public static IReadOnlyList<Finding> Of(PostBody body, DateTimeOffset? publishAt)
    {
        (string words, string shown) = body.Sort switch
        {
            PostKind.Article => ("/blocks", "/blocks"),
            PostKind.Live => ("/text", "/cover"),
            PostKind.Short or PostKind.Video => ("/text", "/pictures"),
        };
        (string film, string? video, string? captions) = PostPlaces.Film(body);
        // A cover stands beside its title, which says the same; a product's picture beside its name.
        PostPicture[] pictures = [.. (body.Pictures ?? []).Concat((body.Blocks ?? []).SelectMany(Described)).Concat(Announced(body))];
        int silent = pictures.Count(picture => string.IsNullOrWhiteSpace(picture.Alt));
        return
        [
            .. AdvertisingWords.In(body.Title, Word, "/title"),
            .. AdvertisingWords.In(body.Words, Word, words),
            .. AdvertisingWords.In(body.Announcement?.Where, Word, "/announcement/where"),
            .. (body.Announcement?.Goods ?? []).SelectMany((good, at) => AdvertisingWords.In(good?.Name, Word, $"/announcement/goods/{at}/name")),
            .. pictures.SelectMany(picture => AdvertisingWords.In(picture.Alt, Word, shown)).DistinctBy(finding => finding.Facts[0]),
            .. silent == 0 ? Array.Empty<Finding>()
                : [new Finding("posts.finding_alt", shown, Blocks: false, silent.ToString(CultureInfo.InvariantCulture))],
            .. publishAt is { } seen && AnnouncementRules.IsTooLate(body, seen)
                ? [new Finding("posts.finding_start", "/announcement/startsAt", Blocks: false)] : Array.Empty<Finding>(),
            .. video is not null && captions is null ? [new Finding("posts.finding_captions", film + "/captions", Blocks: false)] : Array.Empty<Finding>(),
        ];
    }

    private static PostPicture[] Announced(PostBody body) =>
        body is { Sort: PostKind.Live, Cover: { } cover } ? [new PostPicture(cover, body.CoverAlt)] : [];

    private static IEnumerable<PostPicture> Described(Domain.Blocks.Block? block) => block?.Type switch
    {
        Domain.Blocks.BlockType.Picture when !string.IsNullOrWhiteSpace(block.Picture) => [new PostPicture(block.Picture, block.Alt)],
        Domain.Blocks.BlockType.Gallery => block.Pictures ?? [],
        _ => [],
    };
}
