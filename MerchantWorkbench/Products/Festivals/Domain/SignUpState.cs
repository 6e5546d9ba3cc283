using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>A sign-up's state as everyone outside sees it (the recruit API's five); never stored, see <see cref="SignUpLife.State"/>.</summary>
[JsonConverter(typeof(WordConverter<SignUpState>))]
public enum SignUpState
{
    /// <summary>Staff have it.</summary>
    Auditing = 1,

    /// <summary>It takes part.</summary>
    Enabled,

    /// <summary>Sent back.</summary>
    Rejected,

    /// <summary>Left, and honoured until a stated moment.</summary>
    Closing,

    /// <summary>Left, or the festival is over.</summary>
    Closed,
}
