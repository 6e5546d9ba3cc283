using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>All journeys share one browser and run one after the other: two cores are not enough for two browsers.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<Browser>
{
    public const string Name = "Journeys";
}
