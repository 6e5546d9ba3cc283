using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Crowds;

/// <summary>What a term asks of a guest. Its word is what tables and the API say.</summary>
[JsonConverter(typeof(WordConverter<TermKind>))]
public enum TermKind
{
    /// <summary>Came, by whatever: anything but seeing a placement, unfollowing, or a cashier's correction.</summary>
    Came,

    /// <summary>Did one kind of thing.</summary>
    Did,

    /// <summary>Came for the first time.</summary>
    First,

    /// <summary>Has come, but not lately.</summary>
    Away,

    /// <summary>Paid so much in all, what was taken back left out.</summary>
    Spent,

    /// <summary>Carries one of the merchant's own tags.</summary>
    Tag,
}
