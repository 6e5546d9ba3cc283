using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What became of a candidate in one decision.</summary>
[JsonConverter(typeof(WordConverter<Reason>))]
public enum Reason
{
    /// <summary>It was chosen.</summary>
    Shown = 1,

    /// <summary>Others had a higher score.</summary>
    Outscored,

    /// <summary>The place belonged to the smaller shops.</summary>
    SmallTurn,

    /// <summary>Its first day is ahead.</summary>
    NotYet,

    /// <summary>Its last day has passed.</summary>
    Over,

    /// <summary>The slot is not for the shopper's city, or the city is not known.</summary>
    OtherCity,

    /// <summary>The shopper has seen as many in this slot today as one may.</summary>
    SeenEnough,

    /// <summary>What it leads to cannot be opened now: a coupon that is sold out, a post that is off.</summary>
    Gone,

    /// <summary>Another placement of the same shop has a place in this view.</summary>
    SameShop,

    /// <summary>The slot is on trial and the shop is not invited.</summary>
    NotInvited,

    /// <summary>The slot is closed, or closed to this way in.</summary>
    SlotClosed,

    /// <summary>Others offered more for the paid places.</summary>
    Outbid,

    /// <summary>What it offers for a view is less than the slot's reserve.</summary>
    UnderReserve,

    /// <summary>It does not run at this hour.</summary>
    OffHours,

    /// <summary>Its budget, or what of it is free by this hour, was spent.</summary>
    Resting,

    /// <summary>Another shop bought the paid places of that day.</summary>
    DayTaken,
    /// <summary>The shopper is not in its audience.</summary>
    OtherAudience,
}
