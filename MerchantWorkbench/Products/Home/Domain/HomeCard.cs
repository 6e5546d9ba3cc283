using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Home.Domain;

/// <summary>The cards of the home, in the order of their importance.</summary>
[JsonConverter(typeof(WordConverter<HomeCard>))]
public enum HomeCard
{
    /// <summary>Five figures of the last seven days.</summary>
    Figures,

    /// <summary>What is to be done, with its cause.</summary>
    Todos,

    /// <summary>The setup guide.</summary>
    Setup,

    /// <summary>Uses of coupons over four weeks.</summary>
    Trend,

    /// <summary>What comes in the next seven days.</summary>
    Coming,

    /// <summary>Coupons that can be taken now.</summary>
    Running,

    /// <summary>What staff decided lately.</summary>
    Verdicts,
}
