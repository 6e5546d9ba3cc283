using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>Every "no" of this house. Hours in the facts are wall-clock times of the merchant's zone.</summary>
public static class CouponRefusals
{
    /// <summary>Missing, or not to be seen by whoever asks.</summary>
    public static Refusal NotFound { get; } = new("coupons.not_found", RefusalKind.NotFound);

    /// <summary>Draft, in review or rejected.</summary>
    public static Refusal NotOpen { get; } = No("coupons.not_open");

    /// <summary>Stopped for good.</summary>
    public static Refusal Stopped { get; } = No("coupons.stopped");

    /// <summary>Held back for a while.</summary>
    public static Refusal Paused { get; } = No("coupons.paused");

    /// <summary>Everyone together took today's pieces.</summary>
    public static Refusal DayLimit { get; } = No("coupons.day_limit");

    /// <summary>No piece, or no uploaded code, is left.</summary>
    public static Refusal SoldOut { get; } = No("coupons.sold_out");

    /// <summary>One more piece could cost more than the budget has left.</summary>
    public static Refusal BudgetSpent { get; } = No("coupons.budget_spent");

    /// <summary>The move is not open in the coupon's state.</summary>
    public static Refusal WrongState { get; } = No("coupons.wrong_state");

    /// <summary>Another upload of codes for the coupon is still under way.</summary>
    public static Refusal ImportRunning { get; } = No("coupons.import_running");

    /// <summary>No such code with this merchant.</summary>
    public static Refusal PieceNotFound { get; } = new("pieces.not_found", RefusalKind.NotFound);

    /// <summary>No use is left.</summary>
    public static Refusal AlreadyRedeemed { get; } = No("pieces.already_redeemed");

    /// <summary>Not an hour of its use windows.</summary>
    public static Refusal WrongTime { get; } = No("pieces.wrong_time");

    /// <summary>Not one of its shops.</summary>
    public static Refusal WrongShop { get; } = No("pieces.wrong_shop");

    /// <summary>No such redemption with this merchant.</summary>
    public static Refusal RedemptionNotFound { get; } = new("redemptions.not_found", RefusalKind.NotFound);

    /// <summary>Taken back before.</summary>
    public static Refusal AlreadyReversed { get; } = No("redemptions.already_reversed");

    /// <summary>The time for taking back has passed.</summary>
    public static Refusal TooLate { get; } = No("redemptions.too_late");

    /// <summary>Claiming begins at <paramref name="from"/>.</summary>
    public static Refusal NotStarted(DateTime from) => No("coupons.not_started", from);

    /// <summary>Claiming ended at <paramref name="until"/>.</summary>
    public static Refusal Ended(DateTime until) => No("coupons.ended", until);

    /// <summary>The person does not follow the merchant, and the coupon is for those who do.</summary>
    public static Refusal FollowersOnly { get; } = No("coupons.followers_only");

    /// <summary>The coupon is for guests whom the merchant chose, and the person is none of them.</summary>
    public static Refusal CrowdOnly { get; } = No("coupons.crowd_only");

    /// <summary>The person does not belong to those for whom alone the coupon is.</summary>
    public static Refusal NotFor(Audience audience) => audience switch { Audience.Followers => FollowersOnly, Audience.Crowd => CrowdOnly };

    /// <summary>The person has all the pieces one person may take.</summary>
    public static Refusal PersonLimit(int perPerson) => No("coupons.person_limit", perPerson);

    /// <summary>The person has all the pieces one person may take in a day.</summary>
    public static Refusal PersonDayLimit(int perPersonPerDay) => No("coupons.person_day_limit", perPersonPerDay);

    /// <summary>The new total is not above the present one.</summary>
    public static Refusal AppendOnlyGrows(int total) => No("coupons.append_only_grows", total);

    /// <summary>Its time ended at <paramref name="until"/>.</summary>
    public static Refusal Expired(DateTime until) => No("pieces.expired", until);

    /// <summary>Its time begins at <paramref name="from"/>.</summary>
    public static Refusal NotYetValid(DateTime from) => No("pieces.not_yet_valid", from);

    /// <summary>The order is smaller than the threshold.</summary>
    public static Refusal BelowThreshold(long thresholdFen) => No("pieces.below_threshold", Fen.Yuan(thresholdFen));

    private static Refusal No(string code, params object[] facts) => new(code, RefusalKind.Conflict, facts);
}
