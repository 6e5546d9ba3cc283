using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The times of the week at which a merchant means to post, in their order.</summary>
public sealed record SlotsSheet(IReadOnlyList<SlotsSheet.Slot> Slots)
{
    /// <summary>One of them.</summary>
    /// <param name="Weekday">1 is Monday, 7 Sunday.</param>
    /// <param name="Minute">Of the day by the merchant's clock, 0–1,439.</param>
    public sealed record Slot(int Weekday, int Minute);

    internal static SlotsSheet Of(IEnumerable<WeekTime> times) => new([.. times.Order().Select(time => new Slot(time.Weekday, time.Minute))]);
}
