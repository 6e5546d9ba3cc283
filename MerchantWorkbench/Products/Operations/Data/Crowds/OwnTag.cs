using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Operations.Data.Crowds;

/// <summary>People a merchant named in a list of its own.</summary>
internal sealed class OwnTag : IOwned
{
    public required long MerchantId { get; init; }

    public required string Name { get; init; }

    /// <summary>Numbers of the people, see <see cref="Platform.Kernel.PeopleSet.Write"/>; who has not come yet is among them.</summary>
    public required byte[] Who { get; set; }

    /// <summary>When the list was brought in last.</summary>
    public required DateTimeOffset At { get; set; }
}
