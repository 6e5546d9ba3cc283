using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations;

/// <summary>Every "no" of this house that is not about a field.</summary>
public static class OperationsRefusals
{
    /// <summary>Missing, or somebody else's.</summary>
    public static Refusal NoSuchCrowd { get; } = new("crowds.not_found", RefusalKind.NotFound);

    /// <summary>A colleague saved it meanwhile.</summary>
    public static Refusal CrowdChangedMeanwhile { get; } = new("crowds.changed_meanwhile", RefusalKind.Conflict);

    /// <summary>Another crowd is called so.</summary>
    public static Refusal CrowdNameTaken { get; } = new("crowds.name_taken", RefusalKind.Conflict);

    /// <summary>The merchant has no own tag of that name.</summary>
    public static Refusal NoSuchTag { get; } = new("crowds.no_such_tag", RefusalKind.NotFound);

    /// <summary>Missing, or somebody else's.</summary>
    public static Refusal NoSuchCampaign { get; } = new("campaigns.not_found", RefusalKind.NotFound);

    /// <summary>Missing, somebody else's, or retired.</summary>
    public static Refusal NoSuchRecipe { get; } = new("recipes.not_found", RefusalKind.NotFound);

    /// <summary>Nothing of it is out.</summary>
    public static Refusal CampaignNotOut { get; } = new("campaigns.not_out", RefusalKind.Conflict);

    /// <summary>A campaign without a part is none.</summary>
    public static Refusal LastPart { get; } = new("campaigns.last_part", RefusalKind.Conflict);

    /// <summary>The campaign is out: its parts are their houses' now.</summary>
    public static Refusal CampaignIsOut { get; } = new("campaigns.is_out", RefusalKind.Conflict);

    /// <summary>None of its things can be made again.</summary>
    public static Refusal NothingToCopy { get; } = new("campaigns.nothing_to_copy", RefusalKind.Conflict);

    /// <summary>The merchant has as many recipes of its own as it may have.</summary>
    public static Refusal TooManyRecipes(int most) => new("recipes.too_many", RefusalKind.Conflict, most);

    /// <summary>The merchant has as many crowds as it may have.</summary>
    public static Refusal TooManyCrowds(int most) => new("crowds.too_many", RefusalKind.Conflict, most);

    /// <summary>The merchant has as many own tags as it may have.</summary>
    public static Refusal TooManyTags(int most) => new("crowds.too_many_tags", RefusalKind.Conflict, most);

    /// <summary>A crowd asks for the tag.</summary>
    public static Refusal TagInUse(string crowd) => new("crowds.tag_in_use", RefusalKind.Conflict, crowd);
}
