using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>A merchant's guests are numbered from 0 here. Whoever adds to its behaviours holds this row until the commit.</summary>
internal sealed class GuestBook : IOwned
{
    public required long MerchantId { get; init; }

    /// <summary>How many have a number: the next one.</summary>
    public required int Guests { get; set; }
}
