using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>What a shopper chose in a post's poll, in the words that were read: once the post asks or offers something else, it counts no more.</summary>
internal sealed class Vote : IOwned
{
    public required string Holder { get; init; }

    public required long MerchantId { get; init; }

    public required long PostId { get; init; }

    public required string Question { get; set; }

    public required string Option { get; set; }

    public DateTimeOffset At { get; set; }
}
