namespace MerchantWorkbench.Products.Operations;

/// <summary>What this house tells.</summary>
public static class OperationsEvents
{
    /// <summary>About a crowd: it was saved, or dropped.</summary>
    public const string Crowd = "crowd", Saved = "crowd.saved", Dropped = "crowd.dropped";

    /// <summary>About a campaign.</summary>
    public const string Campaign = "campaign", Started = "campaign.started", HandedIn = "campaign.handed_in", Released = "campaign.released";

    public const string Stuck = "campaign.stuck", LeftOut = "campaign.left_out", CampaignPaused = "campaign.paused", CampaignResumed = "campaign.resumed";

    /// <summary>About a recipe: a merchant kept it, or staff published it for everybody; it is offered no more.</summary>
    public const string Recipe = "recipe", RecipeKept = "recipe.kept", RecipePublished = "recipe.published", RecipeRetired = "recipe.retired";

    /// <summary>About a merchant's own tags: a list was brought in, or a tag dropped.</summary>
    public const string Tag = "tag", Imported = "tag.imported", TagDropped = "tag.dropped";
}
