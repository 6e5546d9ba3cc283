namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>A stretch of whole days in a calendar.</summary>
/// <param name="Uid">The same for the same thing, for good.</param>
/// <param name="Stamp">When what it says was last changed.</param>
/// <param name="First">First day, by the reader's calendar.</param>
/// <param name="Last">Last day, itself included.</param>
/// <param name="IsOff">Called off.</param>
public sealed record CalendarEntry(
    string Uid, DateTimeOffset Stamp, DateOnly First, DateOnly Last, string Summary, string Description, string Address, bool IsOff);
