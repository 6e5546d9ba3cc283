using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>What a caller is. A permission names the roles that hold it; nothing else gives rights.</summary>
[JsonConverter(typeof(WordConverter<Role>))]
public enum Role
{
    /// <summary>The merchant's owner: everything.</summary>
    Owner,

    /// <summary>All but people and keys.</summary>
    Manager,

    /// <summary>Designs and starts coupons.</summary>
    Operator,

    /// <summary>Redeems, and sees the own day's list.</summary>
    Cashier,

    /// <summary>Reads figures and exports.</summary>
    Finance,

    /// <summary>A merchant's server with an API key.</summary>
    Key,

    /// <summary>Platform staff who decide reviews.</summary>
    Reviewer,

    /// <summary>Decides appeals as well.</summary>
    ReviewLead,

    /// <summary>Creates merchants and staff accounts.</summary>
    Administrator,

    /// <summary>A shopper, known by a device cookie or a token.</summary>
    Shopper,
}
