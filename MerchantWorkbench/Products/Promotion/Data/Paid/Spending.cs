using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Promotion.Data.Paid;

/// <summary>
/// The money of one bought placement: what was set aside for it and what of that is spent. Moved by one guarded update, in the transaction that writes what is
/// charged and captures it.
/// </summary>
internal sealed class Spending : IOwned
{
    public required long PlacementId { get; init; }

    public required long MerchantId { get; init; }

    public required Currency Currency { get; set; }

    /// <summary>Fen or points that were set aside.</summary>
    public required long Total { get; set; }

    /// <summary>The most of one day, by the revision that was approved.</summary>
    public required long Day { get; set; }

    /// <summary>The most one event costs, in thousandths; with less left it is over.</summary>
    public required long Most { get; set; }

    /// <summary>The hold of the ledger.</summary>
    public required long HoldId { get; set; }

    /// <summary>How often money was set aside for it; names the hold's cause.</summary>
    public required int Attempt { get; set; }

    /// <summary>Until when the quote stands.</summary>
    public required DateTimeOffset QuotedUntil { get; set; }

    /// <summary>When its merchant confirmed; null while it has not.</summary>
    public DateTimeOffset? KeptAt { get; set; }

    /// <summary>The first instant after its last day: then the rest goes back.</summary>
    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>When the rest went back; from then on nothing is charged.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When somebody last had its row to change it; null since before this was kept. By it, what moved is found.</summary>
    public DateTimeOffset? MovedAt { get; set; }

    /// <summary>Spent so far, in thousandths; whole fen or points of it are captured.</summary>
    public long Spent { get; set; }
}
