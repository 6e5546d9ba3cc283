using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Platform.Data;

/// <summary>What a person has typed into a form and not yet sent: survives a closed tab and a killed server.</summary>
public sealed class Draft : IOwned
{
    public required long MerchantId { get; init; }

    public required long PersonId { get; init; }

    /// <summary>Which form, e.g. <c>coupon:new</c>; up to 64 characters.</summary>
    public required string Form { get; init; }

    /// <summary>The form's content as JSON, up to 16 KB.</summary>
    public required string Content { get; set; }

    public DateTimeOffset SavedAt { get; set; }
}
