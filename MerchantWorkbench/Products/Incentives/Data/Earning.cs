using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Incentives.Domain;

namespace MerchantWorkbench.Products.Incentives.Data;

/// <summary>Something that earned points, or would have, with its cause: one row an event and kind.</summary>
internal sealed class Earning : IOwned
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    /// <summary>The event that caused it.</summary>
    public required long EventId { get; init; }

    public EarningKind Kind { get; init; }

    /// <summary>The person as this merchant's books know one: a mark, nothing that leads back.</summary>
    public required string Person { get; init; }

    public long? ShopId { get; init; }

    /// <summary>The redemption, where one was.</summary>
    public long? RedemptionId { get; init; }

    public long? OrderFen { get; init; }

    /// <summary>The day in the merchant's zone.</summary>
    public DateOnly Day { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The version of the tariff it was judged by.</summary>
    public int Tariff { get; init; }

    /// <summary>What it is worth by that tariff.</summary>
    public int Points { get; init; }

    public EarningState State { get; set; }

    public HeldReason? Why { get; set; }

    /// <summary>The ledger's posting, once the points were paid.</summary>
    public long? PostingId { get; set; }

    /// <summary>The merchant's words, 1–300 characters.</summary>
    public string? Appeal { get; set; }

    public DateTimeOffset? AppealedAt { get; set; }

    /// <summary>The staff's words to the merchant, 1–300 characters.</summary>
    public string? Answer { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }
}
