using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>A <see cref="Domain.DayFact"/> as it is kept.</summary>
internal sealed class DayCount : IOwned
{
    public required long MerchantId { get; init; }

    public required DateOnly Day { get; init; }

    public required BehaviourKind Kind { get; init; }

    public required BehaviourOrigin Origin { get; init; }

    /// <summary>0 for none.</summary>
    public required long ShopId { get; init; }

    public required int Times { get; set; }

    public required long Fen { get; set; }

    /// <summary>Numbers of the people, see <see cref="PeopleSet.Write"/>.</summary>
    public required byte[] Who { get; set; }
}
