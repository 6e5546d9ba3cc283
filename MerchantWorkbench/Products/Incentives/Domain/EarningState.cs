using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>What became of the points something would earn.</summary>
[JsonConverter(typeof(WordConverter<EarningState>))]
public enum EarningState
{
    /// <summary>Posted to the wallet.</summary>
    Paid,

    /// <summary>The day's most of its kind was reached.</summary>
    Capped,

    /// <summary>The same person at the same place that day earned already.</summary>
    Repeated,

    /// <summary>Held back with a reason that the merchant sees and may appeal against.</summary>
    Held,

    /// <summary>Staff looked at the appeal and said no.</summary>
    Refused,

    /// <summary>What earned it was reversed; the points went back as far as they were there.</summary>
    TakenBack,
}
