using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>What people decided about a sign-up. This is kept.</summary>
[JsonConverter(typeof(WordConverter<SignUpStage>))]
public enum SignUpStage
{
    /// <summary>Staff have it; it holds a place.</summary>
    Auditing = 1,

    /// <summary>Staff said yes.</summary>
    Enabled,

    /// <summary>Sent back; it can be corrected and sent again.</summary>
    Rejected,

    /// <summary>Left after a yes: honoured until a stated moment. Its place stays used, so that never more than the count take part.</summary>
    Closing,

    /// <summary>Left before a decision; it can be sent again.</summary>
    Closed,
}
