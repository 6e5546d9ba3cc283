using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion;

/// <summary>Every "no" of this house that is not about a field.</summary>
public static class PromotionRefusals
{
    /// <summary>Missing, or somebody else's.</summary>
    public static Refusal NotFound { get; } = new("placements.not_found", RefusalKind.NotFound);

    /// <summary>The move is not open where the placement stands.</summary>
    public static Refusal WrongState { get; } = new("placements.wrong_state", RefusalKind.Conflict);

    /// <summary>A colleague saved another version meanwhile.</summary>
    public static Refusal ChangedMeanwhile { get; } = new("placements.changed_meanwhile", RefusalKind.Conflict);

    /// <summary>Its last day passed before it was approved.</summary>
    public static Refusal IsOver { get; } = new("placements.is_over", RefusalKind.Conflict);

    /// <summary>A bought placement is handed in with its money set aside.</summary>
    public static Refusal NotReserved { get; } = new("placements.not_reserved", RefusalKind.Conflict);

    /// <summary>Nothing is set aside for what cannot be shown yet: its coupon is with a reviewer.</summary>
    public static Refusal CouponWaits { get; } = new("placements.coupon_waits", RefusalKind.Conflict);

    /// <summary>The ten minutes of the quote have passed.</summary>
    public static Refusal QuoteOver { get; } = new("placements.quote_over", RefusalKind.Conflict);

    /// <summary>What was confirmed keeps its whole budget and its currency.</summary>
    public static Refusal BudgetFixed { get; } = new("placements.budget_fixed", RefusalKind.Conflict);

    /// <summary>A free placement stays free, a bought one bought.</summary>
    public static Refusal WayFixed { get; } = new("placements.way_fixed", RefusalKind.Conflict);

    /// <summary>It came in by a festival: it changes, and ends, at its sign-up.</summary>
    public static Refusal ByFestival { get; } = new("placements.by_festival", RefusalKind.Conflict);

    /// <summary>What was set aside for it is given back already.</summary>
    public static Refusal MoneyGone { get; } = new("placements.money_gone", RefusalKind.Conflict);

    /// <summary>It is free: nothing is set aside for it.</summary>
    public static Refusal IsFree { get; } = new("placements.is_free", RefusalKind.Conflict);

    /// <summary>Somebody has the day already.</summary>
    /// <param name="free">The next day that nobody has.</param>
    public static Refusal DayTaken(string slot, DateOnly day, DateOnly free) => new("promotion.day_taken", RefusalKind.Conflict, slot, Day(day), Day(free));

    /// <summary>Somebody has the day, and every later one that can be booked.</summary>
    public static Refusal SlotFull(string slot, DateOnly day) => new("promotion.slot_full", RefusalKind.Conflict, slot, Day(day));

    /// <summary>The slot sells no whole days.</summary>
    public static Refusal DaysNotSold(string slot) => new("promotion.days_not_sold", RefusalKind.Conflict, slot);

    /// <summary>A day costs something else now than the merchant was shown.</summary>
    public static Refusal PriceChanged(long price) => new("promotion.price_changed", RefusalKind.Conflict, price);

    /// <summary>Fewer people than an audience must have.</summary>
    /// <param name="floor">How many it must have.</param>
    /// <param name="told">How many it has, down to whole hundreds.</param>
    public static Refusal AudienceTooSmall(int floor, int told) => new("promotion.audience_too_small", RefusalKind.Conflict, floor, told);

    /// <summary>Somebody else of the staff saved another floor meanwhile.</summary>
    public static Refusal FloorChangedMeanwhile { get; } = new("promotion.floor_changed_meanwhile", RefusalKind.Conflict);

    /// <summary>No such slot.</summary>
    public static Refusal SlotNotFound { get; } = new("slots.not_found", RefusalKind.NotFound);

    /// <summary>Somebody else of the staff saved a version meanwhile.</summary>
    public static Refusal SlotChangedMeanwhile { get; } = new("slots.changed_meanwhile", RefusalKind.Conflict);

    /// <summary>Somebody else of the staff saved a policy meanwhile.</summary>
    public static Refusal PolicyChangedMeanwhile { get; } = new("policy.changed_meanwhile", RefusalKind.Conflict);

    /// <summary>No decision that showed, or could have shown, something of the merchant's.</summary>
    public static Refusal ReceiptNotFound { get; } = new("receipts.not_found", RefusalKind.NotFound);

    /// <summary>Not a token of ours, another shopper's, or an old one.</summary>
    public static Refusal TokenNotFound { get; } = new("impressions.not_found", RefusalKind.NotFound);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
