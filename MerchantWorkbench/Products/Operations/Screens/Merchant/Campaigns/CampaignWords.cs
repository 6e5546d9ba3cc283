using System.Globalization;
using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Operations.Screens.Merchant.Campaigns;

/// <summary>How campaigns and their parts are spoken of.</summary>
internal static class CampaignWords
{
    public static string State(IStringLocalizer<Texts> say, CampaignState state) => say["Campaign." + Words.Name(state)];

    public static string Stage(IStringLocalizer<Texts> say, PartStage stage) => say["Part." + Words.Name(stage)];

    public static string Kind(IStringLocalizer<Texts> say, string kind) => say["PartKind." + kind];

    public static string Purpose(IStringLocalizer<Texts> say, PartPurpose purpose) => say["Purpose." + Words.Name(purpose)];

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static StampTone Tone(CampaignState state) => state switch
    {
        CampaignState.Running => StampTone.Run,
        CampaignState.Waiting or CampaignState.Paused => StampTone.Wait,
        CampaignState.Scheduled => StampTone.Plan,
        CampaignState.Draft or CampaignState.Ended => StampTone.Idle,
    };

    public static StampTone Tone(PartStage stage) => stage switch
    {
        PartStage.Running => StampTone.Run,
        PartStage.InReview or PartStage.Paused => StampTone.Wait,
        PartStage.Approved or PartStage.Ready or PartStage.Scheduled => StampTone.Plan,
        PartStage.Rejected or PartStage.Gone => StampTone.Bad,
        PartStage.Draft or PartStage.Ended => StampTone.Idle,
    };

    /// <summary>All it drafts, in words: a coupon, an article, …</summary>
    public static string Parts(IStringLocalizer<Texts> say, IEnumerable<string> kinds) =>
        string.Join(say["Recipe.Comma"], kinds.Select(kind => Kind(say, kind)));
}
