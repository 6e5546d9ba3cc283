using System.Text.Json;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Ledger;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>A merchant opened the product: its accounts are there from then on.</summary>
internal sealed class OpenWallets : IEventHandler
{
    /// <inheritdoc/>
    public Task HandleAsync(Write write, Event happened)
    {
        if (happened.MerchantId is not { } merchant || happened.Data is null
            || JsonDocument.Parse(happened.Data).RootElement.GetProperty("product").GetString() != IncentivesProduct.Key) return Task.CompletedTask;
        return new LedgerBook(write).OpenAsync(AccountName.Wallet(merchant, Currency.Points), AccountName.Wallet(merchant, Currency.Cash));
    }
}
