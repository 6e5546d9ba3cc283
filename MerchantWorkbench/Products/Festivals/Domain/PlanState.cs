using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>A plan's state as people see it; never stored, see <see cref="PlanClock"/>.</summary>
[JsonConverter(typeof(WordConverter<PlanState>))]
public enum PlanState
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>Published, signing up begins later.</summary>
    Announced,

    /// <summary>Merchants can sign up.</summary>
    Open,

    /// <summary>Signing up is over, the festival is ahead.</summary>
    Ahead,

    /// <summary>The festival runs and nobody can sign up any more.</summary>
    Running,

    /// <summary>The festival's last day has passed.</summary>
    Over,

    /// <summary>Called off.</summary>
    Withdrawn,
}
