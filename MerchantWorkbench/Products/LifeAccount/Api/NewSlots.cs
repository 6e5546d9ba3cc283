using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>All times of the week at which the merchant means to post; those that are left out are dropped.</summary>
/// <param name="Slots">Up to 21 different ones.</param>
public sealed record NewSlots(IReadOnlyList<SlotsSheet.Slot>? Slots)
{
    internal IReadOnlyList<WeekTime> Times => [.. (Slots ?? []).Select(slot => new WeekTime(slot?.Weekday ?? 0, slot?.Minute ?? -1))];
}
