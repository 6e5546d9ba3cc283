namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>When a post shall go live.</summary>
internal sealed record NewTime
{
    /// <summary>Ahead, within a year; null for as soon as it is approved. Must be said: no time at all lets a scheduled post go live now.</summary>
    public required DateTimeOffset? PublishAt { get; init; }
}
