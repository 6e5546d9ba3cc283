namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>
/// The time in which one piece can be used. One rule for every form: both ends are included to the microsecond, so a piece whose
/// window ends 23:59:59 is good at 23:59:59.000000 and over a microsecond later.
/// </summary>
/// <param name="From">First good moment.</param>
/// <param name="Until">Last good moment.</param>
public readonly record struct PieceWindow(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Not yet good.</summary>
    public bool IsAhead(DateTimeOffset now) => now < From;

    /// <summary>No longer good.</summary>
    public bool IsOver(DateTimeOffset now) => now > Until;
}
