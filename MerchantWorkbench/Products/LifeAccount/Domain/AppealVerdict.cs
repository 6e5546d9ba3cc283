using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>What staff say to a merchant's appeal.</summary>
[JsonConverter(typeof(WordConverter<AppealVerdict>))]
public enum AppealVerdict
{
    /// <summary>The merchant is right: what was taken away is there again as it was.</summary>
    Granted = 1,

    /// <summary>It stays away.</summary>
    Refused,
}
