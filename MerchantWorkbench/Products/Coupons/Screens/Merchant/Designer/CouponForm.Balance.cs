using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

public sealed partial class CouponForm
{
    /// <summary>The three figures in the order they were last typed; the first is the one worked out from the others.</summary>
    public List<Corner> Order { get; set; } = [Corner.Budget, Corner.Discount, Corner.Total];

    /// <summary>The figure that was worked out and not typed.</summary>
    public Corner? Computed { get; set; }

    /// <summary>The person wants no budget: it is not worked out again until one is typed.</summary>
    public bool HasNoBudget { get; set; }

    /// <summary>The pointer under which the kind keeps the largest discount of one use.</summary>
    public string DiscountPointer => Kind is CouponKind.MoneyOff or CouponKind.Exchange ? "/amountFen" : "/capFen";

    private long? LargestFen
    {
        get => Kind is CouponKind.MoneyOff or CouponKind.Exchange ? AmountFen : CapFen;
        set
        {
            if (Kind is CouponKind.MoneyOff or CouponKind.Exchange) AmountFen = value;
            else CapFen = value;
        }
    }

    /// <summary>Notes that a field was changed by hand, and works out the third of discount, count and budget.</summary>
    public void Change(string pointer)
    {
        Touched.Add(pointer);
        if (Typed(pointer) is { } corner)
        {
            Order.Remove(corner);
            Order.Add(corner);
            if (corner == Corner.Budget) HasNoBudget = BudgetFen is null;
        }
        else if (pointer is not ("/kind" or "/usesPerPiece"))
        {
            return;
        }

        WorkOut();
    }

    private Corner? Typed(string pointer) =>
        pointer == DiscountPointer ? Corner.Discount : pointer == "/total" ? Corner.Total : pointer == "/budgetFen" ? Corner.Budget : null;

    private void WorkOut()
    {
        Computed = null;
        if (HasNoBudget) return;
        Corner wanted = Order[0];
        long? third = BudgetTriangle.Third(wanted, LargestFen, Total, BudgetFen, UsesPerPiece ?? 1);
        if (third is null && wanted != Corner.Budget) return;
        switch (wanted)
        {
            case Corner.Budget: BudgetFen = third; break;
            case Corner.Discount: LargestFen = third; break;
            case Corner.Total: Total = third; break;
        }

        if (third is not null) Computed = wanted;
    }
}
