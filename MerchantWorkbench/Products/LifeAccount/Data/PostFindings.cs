using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>What the automatic check notices about a sound post: hints for the merchant before, and for the reviewer while deciding. None blocks.</summary>
internal static class PostFindings
{
    private const string Word = "posts.finding_word";

    public static IReadOnlyList<Finding> Of(PostBody body)
    {
        IReadOnlyList<PostPicture> pictures = body.Pictures ?? [];
        int silent = pictures.Count(picture => string.IsNullOrWhiteSpace(picture.Alt));
        return
        [
            .. AdvertisingWords.In(body.Text, Word, "/text"),
            .. pictures.SelectMany(picture => AdvertisingWords.In(picture.Alt, Word, "/pictures")).DistinctBy(finding => finding.Facts[0]),
            .. silent == 0 ? Array.Empty<Finding>()
                : [new Finding("posts.finding_alt", "/pictures", Blocks: false, silent.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        ];
    }
}
