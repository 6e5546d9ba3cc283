using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>
/// What a plan can ask for. The recruit API's kinds: VOUCHER is <see cref="Coupons"/> to <see cref="FestivalDays"/>, ENROLL_MERCHANT is
/// <see cref="Shops"/> and <see cref="Trade"/>, CITY and MATERIAL as named. MINI_APP is left out: this program knows no mini programs.
/// </summary>
[JsonConverter(typeof(WordConverter<RuleKind>))]
public enum RuleKind
{
    /// <summary>How many coupons.</summary>
    Coupons = 1,

    /// <summary>Each coupon's kind is one of a list.</summary>
    CouponKind,

    /// <summary>Each coupon's smallest order, in fen.</summary>
    Threshold,

    /// <summary>The most one use of each coupon takes off, in fen.</summary>
    Discount,

    /// <summary>Percent taken off by each percent-off coupon.</summary>
    PercentOff,

    /// <summary>Pieces of each coupon that can still be taken.</summary>
    Stock,

    /// <summary>Each coupon can be taken on all days of the festival, by the merchant's calendar.</summary>
    FestivalDays,

    /// <summary>How many shops the merchant has open.</summary>
    Shops,

    /// <summary>The merchant's trade is one of a list.</summary>
    Trade,

    /// <summary>The cities the merchant names are of a list, and so many.</summary>
    City,

    /// <summary>There is a picture.</summary>
    Picture,

    /// <summary>Characters of the line shoppers read first.</summary>
    Title,

    /// <summary>Characters of the words below it.</summary>
    Text,
}
