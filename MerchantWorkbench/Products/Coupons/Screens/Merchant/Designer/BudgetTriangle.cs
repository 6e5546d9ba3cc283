using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>
/// Largest discount × uses × pieces = budget, solved for one of them. What does not divide is rounded down, so that the budget always
/// suffices.
/// </summary>
internal static class BudgetTriangle
{
    /// <summary>The wanted figure, in fen or pieces; null where the others do not give one.</summary>
    public static long? Third(Corner wanted, long? discountFen, long? total, long? budgetFen, long uses)
    {
        Int128? third = wanted switch
        {
            Corner.Budget => (Int128?)discountFen * total * uses,
            Corner.Discount => Share(budgetFen, (Int128?)total * uses),
            Corner.Total => Share(budgetFen, (Int128?)discountFen * uses),
        };
        return third is { } sound && sound >= 1 && sound <= Fen.Max ? (long)sound : null;
    }

    private static Int128? Share(long? whole, Int128? parts) => parts > 0 ? whole / parts : null;
}
