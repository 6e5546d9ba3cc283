using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals;

/// <summary>Every "no" of this house that is not about a field.</summary>
public static class FestivalRefusals
{
    /// <summary>Missing, a draft, or somebody else's.</summary>
    public static Refusal NotFound { get; } = new("festivals.not_found", RefusalKind.NotFound);

    /// <summary>The move is not open where the plan or the sign-up stands.</summary>
    public static Refusal WrongState { get; } = new("festivals.wrong_state", RefusalKind.Conflict);

    /// <summary>Another window or a colleague saved or sent something meanwhile.</summary>
    public static Refusal ChangedMeanwhile { get; } = new("festivals.changed_meanwhile", RefusalKind.Conflict);

    /// <summary>Every place is taken.</summary>
    public static Refusal Full(int places) => new("festivals.full", RefusalKind.Conflict, places);

    /// <summary>Signing up begins on a day of the merchant's calendar.</summary>
    public static Refusal NotYet(DateOnly from) => new("festivals.not_yet", RefusalKind.Conflict, from);

    /// <summary>Signing up ended with a day of the merchant's calendar.</summary>
    public static Refusal TooLate(DateOnly until) => new("festivals.too_late", RefusalKind.Conflict, until);

    /// <summary>The plan was withdrawn.</summary>
    public static Refusal Withdrawn { get; } = new("festivals.withdrawn", RefusalKind.Conflict);

    /// <summary>The festival's last day has passed.</summary>
    public static Refusal IsOver { get; } = new("festivals.is_over", RefusalKind.Conflict);

    /// <summary>A coupon of the sign-up is stopped or no longer for the public.</summary>
    public static Refusal CouponGone { get; } = new("festivals.coupon_gone", RefusalKind.Conflict);

    /// <summary>No such address, or it was replaced or revoked.</summary>
    public static Refusal NoCalendar { get; } = new("festivals.no_calendar", RefusalKind.NotFound);
}
