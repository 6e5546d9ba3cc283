using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Some days of the calendar as they stand.</summary>
/// <param name="Items">The earliest first.</param>
/// <param name="Slots">Those of every week.</param>
/// <param name="FreeSlots">Slots of these days that are ahead and that nothing is planned for.</param>
public sealed record CalendarSheet(
    IReadOnlyList<CalendarItem> Items, IReadOnlyList<WeekTime> Slots, IReadOnlyList<DateTimeOffset> FreeSlots, BroadcastMeter Meter, DateTimeOffset Now);
