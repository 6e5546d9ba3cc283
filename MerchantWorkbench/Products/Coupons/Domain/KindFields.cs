using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Which fields belong to which kind, and their bounds.</summary>
/// <remarks>
/// A special price takes a cap as well: without one its discount has no bound, so that no budget could be promised.
/// A price of 0 is fine ("for nothing"); amounts, caps and budgets start at 1 fen.
/// </remarks>
public static class KindFields
{
    private const FieldNeed O = FieldNeed.Optional, R = FieldNeed.Required, N = FieldNeed.None;

    private static readonly string[] Pointers = ["/amountFen", "/thresholdFen", "/percentOff", "/capFen", "/priceFen", "/goods", "/terms"];

    private static readonly Dictionary<CouponKind, FieldNeed[]> Needs = new()
    {
        //                         amount threshold percent cap price goods terms
        [CouponKind.MoneyOff] = [R, R, N, N, N, N, N],
        [CouponKind.PercentOff] = [N, O, R, O, N, N, N],
        [CouponKind.SpecialPrice] = [N, O, N, O, R, R, N],
        [CouponKind.Exchange] = [R, N, N, N, N, R, N],
        [CouponKind.FreeForm] = [N, N, N, R, N, N, R],
    };

    /// <summary>What the kind makes of the field behind a JSON pointer; fields every kind has are not asked here.</summary>
    public static FieldNeed Need(CouponKind kind, string pointer) => Needs[kind][Array.IndexOf(Pointers, pointer)];

    internal static void Check(Guard guard, CouponTerms terms)
    {
        Money(guard, terms, "/amountFen", terms.AmountFen, 1);
        Money(guard, terms, "/thresholdFen", terms.ThresholdFen, 0);
        if (Asks(guard, terms, "/percentOff", terms.PercentOff is not null)) guard.Range(terms.PercentOff, "/percentOff", 1, 99);
        Money(guard, terms, "/capFen", terms.CapFen, 1);
        Money(guard, terms, "/priceFen", terms.PriceFen, 0);
        if (Asks(guard, terms, "/goods", terms.Goods is not null)) guard.Line(terms.Goods, "/goods", 60);
        if (Asks(guard, terms, "/terms", terms.Terms is not null)) guard.Paragraph(terms.Terms, "/terms", 500);
    }

    private static void Money(Guard guard, CouponTerms terms, string pointer, long? fen, long min)
    {
        if (Asks(guard, terms, pointer, fen is not null)) guard.Money(fen, pointer, min);
    }

    private static bool Asks(Guard guard, CouponTerms terms, string pointer, bool given)
    {
        FieldNeed need = Need(terms.Kind, pointer);
        guard.Check(!(given && need == FieldNeed.None), pointer, "field.not_for_kind");
        return need == FieldNeed.Required || (given && need == FieldNeed.Optional);
    }
}
