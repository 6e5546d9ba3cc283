using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Which move is open in which state: one table, the only one.</summary>
/// <remarks>
/// A coupon that ended by time keeps its open review decidable, so that no queue entry is stuck. Stopping takes its review back, so
/// nothing is left to decide. Codes are stock, not content: they may come in while a reviewer reads. A rejected coupon is edited
/// like a draft. Append, not edit, changes the total of a coupon that is out.
/// </remarks>
public static class CouponMoves
{
    private static readonly string[] Table =
    [
        //           edit submit withdraw pause resume stop append upload claim approve reject
        "draft       x    x      .        .     .      .    .      x      .     .       .",
        "in_review   .    .      x        .     .      .    .      x      .     x       x",
        "scheduled   x    .      .        x     .      x    x      x      .     x       x",
        "running     x    .      .        x     .      x    x      x      x     x       x",
        "paused      x    .      .        .     x      x    x      x      .     x       x",
        "sold_out    x    .      .        x     .      x    x      x      .     x       x",
        "ended       .    .      .        .     .      .    .      .      .     x       x",
        "stopped     .    .      .        .     .      .    .      .      .     .       .",
        "rejected    x    x      .        .     .      .    .      x      .     .       .",
    ];

    private static readonly HashSet<(CouponState, CouponMove)> Open = [.. Table.SelectMany(Cells)];

    /// <summary>Whether the move is open in the state. Rights, counts and dates are asked elsewhere.</summary>
    public static bool Allows(CouponState state, CouponMove move) => Open.Contains((state, move));

    /// <summary>Why the move is not open in the state, or null when it is.</summary>
    public static Refusal? WhyNot(CouponState state, CouponMove move) => Allows(state, move) ? null : CouponRefusals.WrongState;

    private static IEnumerable<(CouponState, CouponMove)> Cells(string row)
    {
        string[] cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Words.TryParse(cells[0], out CouponState state)
            ? Enum.GetValues<CouponMove>().Where((_, at) => cells[at + 1] == "x").Select(move => (state, move))
            : throw new InvalidOperationException(row);
    }
}
