using System.Globalization;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>What the automatic check notices about a sound post: hints for the merchant before, and for the reviewer while deciding. None blocks.</summary>
internal static class PostFindings
{
    private const string Word = "posts.finding_word";

    public static IReadOnlyList<Finding> Of(PostBody body)
    {
        (string words, string shown) = body.IsArticle ? ("/blocks", "/blocks") : ("/text", "/pictures");
        (string film, string? video, string? captions) = PostPlaces.Film(body);
        // A cover stands beside its title, which says the same; a product's picture beside its name.
        PostPicture[] pictures = [.. (body.Pictures ?? []).Concat((body.Blocks ?? []).SelectMany(Described))];
        int silent = pictures.Count(picture => string.IsNullOrWhiteSpace(picture.Alt));
        return
        [
            .. AdvertisingWords.In(body.Title, Word, "/title"),
            .. AdvertisingWords.In(body.Words, Word, words),
            .. pictures.SelectMany(picture => AdvertisingWords.In(picture.Alt, Word, shown)).DistinctBy(finding => finding.Facts[0]),
            .. silent == 0 ? Array.Empty<Finding>()
                : [new Finding("posts.finding_alt", shown, Blocks: false, silent.ToString(CultureInfo.InvariantCulture))],
            .. video is not null && captions is null ? [new Finding("posts.finding_captions", film + "/captions", Blocks: false)] : Array.Empty<Finding>(),
        ];
    }

    private static IEnumerable<PostPicture> Described(Domain.Blocks.Block? block) => block?.Type switch
    {
        Domain.Blocks.BlockType.Picture when !string.IsNullOrWhiteSpace(block.Picture) => [new PostPicture(block.Picture, block.Alt)],
        Domain.Blocks.BlockType.Gallery => block.Pictures ?? [],
        _ => [],
    };
}
