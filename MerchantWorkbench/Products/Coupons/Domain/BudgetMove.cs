namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>What one step of a piece adds to (or takes from) the coupon's two sums.</summary>
/// <param name="HeldFen">Change of what is promised and not yet used; the piece's own held sum changes by the same.</param>
/// <param name="SpentFen">Change of what was given and not reversed.</param>
public readonly record struct BudgetMove(long HeldFen, long SpentFen)
{
    /// <summary>
    /// Whether held and spent stay within the budget. A move that adds nothing to their sum always fits; null is no budget.
    /// </summary>
    public bool Fits(long? budgetFen, long heldFen, long spentFen) =>
        budgetFen is not { } budget || HeldFen + SpentFen <= 0 || checked(heldFen + spentFen + HeldFen + SpentFen) <= budget;
}
