using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>An answer a merchant gives again and again.</summary>
internal sealed class QuickReply : IOwned
{
    public required long MerchantId { get; init; }

    public required string Text { get; init; }
}
