using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;

namespace MerchantWorkbench.Products.Operations.Data.Campaigns;

/// <summary>A plan of several houses' things that begin together. The things are <see cref="CampaignThing"/>; how they stand, their houses say.</summary>
internal sealed class Campaign : IOwned
{
    /// <summary>Letters of a name.</summary>
    public const int MostName = 30;

    public required long Id { get; init; }

    public required long MerchantId { get; init; }

    public required string Name { get; set; }

    /// <summary>Key of the recipe it was begun with.</summary>
    public required string Recipe { get; init; }

    /// <summary>First day, by the merchant's calendar.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public CampaignStage Stage { get; set; } = CampaignStage.Draft;

    /// <summary>Counts what its merchant did with it.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>Why it could not be let go although everybody agreed, as the code of a refusal; null otherwise.</summary>
    public string? Why { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public CampaignDays Days(Zone zone) => new(From, Until, zone);
}
