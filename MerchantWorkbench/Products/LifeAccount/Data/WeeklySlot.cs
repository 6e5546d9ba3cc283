using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A time of the week at which a merchant means to post.</summary>
internal sealed class WeeklySlot : IOwned
{
    public required long MerchantId { get; init; }

    /// <summary>1 is Monday.</summary>
    public required int Weekday { get; init; }

    /// <summary>Of the day, by the merchant's clock.</summary>
    public required int Minute { get; init; }

    public WeekTime Time => new(Weekday, Minute);
}
