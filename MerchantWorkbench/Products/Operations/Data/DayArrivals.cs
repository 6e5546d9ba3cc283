using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>A <see cref="Domain.FirstSeen"/> as it is kept. Where all were found earlier after all, nobody is left in it.</summary>
internal sealed class DayArrivals : IOwned
{
    public required long MerchantId { get; init; }

    public required DateOnly Day { get; init; }

    public required BehaviourOrigin Origin { get; init; }

    /// <summary>Numbers of the people, see <see cref="PeopleSet.Write"/>.</summary>
    public required byte[] Who { get; set; }
}
