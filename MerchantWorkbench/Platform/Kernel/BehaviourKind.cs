using System.Text.Json.Serialization;

namespace MerchantWorkbench.Platform.Kernel;

/// <summary>What a shopper did at a merchant. Its word is what tables and the API say.</summary>
[JsonConverter(typeof(WordConverter<BehaviourKind>))]
public enum BehaviourKind
{
    /// <summary>A placement stood before the shopper's eyes. It makes nobody a guest.</summary>
    Seen,

    /// <summary>A page of the merchant was opened: its shop page, or one of its coupons.</summary>
    Visited,

    /// <summary>A code on a table or a poster was scanned. The program has no such codes yet; a merchant's own system tells it.</summary>
    Scanned,

    /// <summary>A post was opened.</summary>
    Read,

    /// <summary>A placement was opened.</summary>
    Clicked,

    /// <summary>Follows the account from now on.</summary>
    Followed,

    /// <summary>Follows it no longer.</summary>
    Unfollowed,

    /// <summary>Took a piece of a coupon.</summary>
    Claimed,

    /// <summary>Used a piece at a till; its fen are the discount.</summary>
    Redeemed,

    /// <summary>Paid for an order; its fen are the order before the discount.</summary>
    Paid,

    /// <summary>A redemption was taken back; its fen are the order's. It happens when it is taken back, not when the order was.</summary>
    Reversed,

    /// <summary>Keeps the shop among the favourites from now on.</summary>
    Favourited,
}
