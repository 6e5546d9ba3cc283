using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>Where a large upload of codes stands.</summary>
public enum ImportState
{
    /// <summary>Stored, not begun.</summary>
    Waiting = 1,

    /// <summary>Some parts are in.</summary>
    Running,

    /// <summary>Every row has its yes or its reason.</summary>
    Done,
}

/// <summary>A large upload of codes. Its rows lie in parts; each part comes in whole, in one transaction with these counters.</summary>
internal sealed class CodeImport : IOwned
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    public required long CouponId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who uploaded, for the history; the job itself is nobody.</summary>
    public required string By { get; init; }

    public ImportState State { get; set; } = ImportState.Waiting;

    /// <summary>Rows of the list.</summary>
    public required int Total { get; init; }

    /// <summary>Rows that have their answer.</summary>
    public int Done { get; set; }

    public int Added { get; set; }
}
