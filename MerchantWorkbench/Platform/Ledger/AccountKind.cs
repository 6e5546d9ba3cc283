using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Ledger;

/// <summary>What an account is for. Which kinds may pay which stands in <see cref="LedgerRules"/>.</summary>
[JsonConverter(typeof(WordConverter<AccountKind>))]
public enum AccountKind
{
    /// <summary>The platform's: where everything comes from. The only one that may be negative: what it lacks is what is out.</summary>
    Source,

    /// <summary>The platform's budget for free public traffic, in points. One half of the pool, row M015.</summary>
    TrafficBudget,

    /// <summary>The platform's budget for fee discounts and rebates, in cash. The other half.</summary>
    FeeBudget,

    /// <summary>A merchant's: what it can spend now.</summary>
    Wallet,

    /// <summary>A merchant's: set aside by its holds, to be captured or released.</summary>
    Held,

    /// <summary>The platform's: what was captured for something delivered.</summary>
    Spent,

    /// <summary>The platform's: what ran out unused.</summary>
    Expired,
}
