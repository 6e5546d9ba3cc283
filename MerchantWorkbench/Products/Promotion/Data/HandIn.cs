using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>Brings the newest revision of a placement before a reviewer.</summary>
internal static class HandIn
{
    private const string Word = "placements.finding_word";

    public static async Task OpenAsync(Write write, Placement placement)
    {
        PlacementBody said = placement.Body;
        await PlacementRevision.KeepAsync(write, placement);
        await SubmitReview.OpenAsync(write, new(PromotionEvents.Placement, placement.Id, placement.MerchantId, placement.Revision, placement.Title,
            [
                .. AdvertisingWords.In(said.Title, Word, "/title"), .. AdvertisingWords.In(said.Text, Word, "/text"),
                .. AdvertisingWords.In(said.Alt, Word, "/alt"),
            ]));
    }
}
