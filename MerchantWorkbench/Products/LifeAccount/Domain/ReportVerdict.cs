using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>What staff say to reports of one thing.</summary>
[JsonConverter(typeof(WordConverter<ReportVerdict>))]
public enum ReportVerdict
{
    /// <summary>They are right: the thing goes.</summary>
    Upheld = 1,

    /// <summary>Nothing is wrong with it: it stays.</summary>
    Dismissed,
}
