using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>What staff decided about a plan. This is kept; whether it is over says the clock.</summary>
[JsonConverter(typeof(WordConverter<PlanStage>))]
public enum PlanStage
{
    /// <summary>Being written; no merchant sees it.</summary>
    Draft = 1,

    /// <summary>Merchants see it. What it says changes no more: they were told so.</summary>
    Published,

    /// <summary>Called off.</summary>
    Withdrawn,
}
