using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Ledger;

/// <summary>What an account counts. The two never meet in one posting.</summary>
[JsonConverter(typeof(WordConverter<Currency>))]
public enum Currency
{
    /// <summary>Whole points: earned by own operation, spent on public traffic.</summary>
    Points,

    /// <summary>Fen of a balance that was topped up.</summary>
    Cash,
}
