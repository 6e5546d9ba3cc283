using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Ledger;

/// <summary>Every "no" of the ledger.</summary>
public static class LedgerRefusals
{
    /// <summary>An account that may not be negative would be.</summary>
    public static Refusal NotEnough { get; } = new("ledger.not_enough", RefusalKind.Conflict);

    /// <summary>Such accounts do not pay each other; the two budgets of the pool never do.</summary>
    public static Refusal WrongRoute { get; } = new("ledger.wrong_route", RefusalKind.Conflict);

    /// <summary>The cause was posted before, as something else.</summary>
    public static Refusal ReferenceUsed { get; } = new("ledger.reference_used", RefusalKind.Conflict);

    /// <summary>The hold's time has passed, or less is left of it.</summary>
    public static Refusal HoldOver { get; } = new("ledger.hold_over", RefusalKind.Conflict);
}
