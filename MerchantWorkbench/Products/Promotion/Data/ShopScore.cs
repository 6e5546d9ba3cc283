using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>One shop's score of one run, with what it was worked out from.</summary>
internal sealed class ShopScore : IOwned
{
    public required long MerchantId { get; init; }

    /// <summary>The run.</summary>
    public required long Since { get; init; }

    public required int People { get; init; }

    public required int Returning { get; init; }

    public required int Claimers { get; init; }

    public required int Redeemers { get; init; }

    public required int Followers { get; init; }

    public required int PostDays { get; init; }

    /// <summary>In thousandths of a point.</summary>
    public required int Score { get; init; }

    /// <summary>Of the smaller half of shops, by people.</summary>
    public required bool IsSmall { get; init; }

    public ScoreFacts Facts => new(People, Returning, Claimers, Redeemers, Followers, PostDays);
}
