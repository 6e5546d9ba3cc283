using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>What the board can say. Which aim each belongs to, and its unit, stand in <see cref="FigureList"/>.</summary>
[JsonConverter(typeof(WordConverter<BoardFigure>))]
public enum BoardFigure
{
    /// <summary>People whose first day lies in the period.</summary>
    NewPeople,

    /// <summary>People who did something in the period; seeing alone does not count.</summary>
    ActivePeople,

    /// <summary>The same in the last 7 days of the period.</summary>
    WeeklyActive,

    /// <summary>The same in the last 30 days of the period.</summary>
    MonthlyActive,

    /// <summary>Of people new 7 or more days ago, how many came again within 7 days of their first.</summary>
    ReturnWithin7,

    /// <summary>The same with 30 days.</summary>
    ReturnWithin30,

    /// <summary>People who began to follow.</summary>
    Followers,

    /// <summary>People who kept the shop among their favourites.</summary>
    Favourites,

    /// <summary>Uses of coupons, taken-back ones left out.</summary>
    Redemptions,

    /// <summary>People who paid.</summary>
    PayingPeople,

    /// <summary>What one payment is on average.</summary>
    AverageTicket,

    /// <summary>Of people who paid, how many did on two days or more.</summary>
    RepeatRate,

    /// <summary>Of people who claimed, how many used a coupon that day or later within the period.</summary>
    CouponReturn,

    /// <summary>All that is known to have been spent.</summary>
    Cost,

    /// <summary>All of it for each new person.</summary>
    CostPerNew,

    /// <summary>All of it for each person who came and was known before.</summary>
    CostPerReturning,

    /// <summary>All of it for each person who paid.</summary>
    CostPerPaying,
}
