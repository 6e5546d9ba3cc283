using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;

namespace MerchantWorkbench.Products.Promotion.Data.Exclusive;

/// <summary>A day of a slot that one placement has, or had. A unique index keeps every other off it; its price is a hold of its own.</summary>
internal sealed class SlotDay : IOwned
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    public required long PlacementId { get; init; }

    public required string Slot { get; init; }

    /// <summary>By the platform's calendar.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Fen or points, as it was shown when it was booked.</summary>
    public required long Price { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>The hold of the ledger.</summary>
    public required long HoldId { get; init; }

    /// <summary>Until when the quote stands.</summary>
    public required DateTimeOffset QuotedUntil { get; init; }

    /// <summary>When its merchant confirmed; null while it has not.</summary>
    public DateTimeOffset? KeptAt { get; set; }

    /// <summary>When it was paid; from then on it does not go back.</summary>
    public DateTimeOffset? PaidAt { get; set; }

    /// <summary>When it was given up and its price went back; from then on somebody else may have the day.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public DayStand Stand => PaidAt is not null ? DayStand.Paid : KeptAt is not null ? DayStand.Kept : DayStand.Quoted;

    /// <summary>Nobody confirmed in time.</summary>
    public bool IsAged(DateTimeOffset now) => KeptAt is null && QuotedUntil <= now;
}
