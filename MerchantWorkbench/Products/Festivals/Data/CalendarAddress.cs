using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Festivals.Data;

/// <summary>The secret address of a merchant's calendar, one each; revoked, the row is gone. The secret itself is not kept.</summary>
internal sealed class CalendarAddress : IOwned
{
    public required long MerchantId { get; init; }

    public required string Hash { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    /// <summary>Who made it.</summary>
    public required string By { get; set; }
}
