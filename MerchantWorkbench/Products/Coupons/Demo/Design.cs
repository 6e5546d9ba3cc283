using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Demo;

/// <summary>What becomes of a coupon of the demo town.</summary>
internal enum Fate
{
    /// <summary>It is designed, sent out, approved where it must be, and used.</summary>
    Used,

    /// <summary>Its designer has not finished it.</summary>
    LeftAsDraft,

    /// <summary>It waits for a reviewer.</summary>
    Waits,

    /// <summary>A reviewer sent it back.</summary>
    SentBack,

    /// <summary>The merchant holds it back from a day on.</summary>
    Paused,

    /// <summary>The merchant ended it on a day.</summary>
    Stopped,

    /// <summary>The merchant appended pieces on a day.</summary>
    Grown,
}

/// <summary>A coupon of the demo town before it exists. Days count from today: -1 is yesterday.</summary>
/// <param name="Weight">How much guests like it, against the others that run.</param>
/// <param name="Terms">Everything but the claiming dates.</param>
internal sealed record Design(string Merchant, int From, int Until, int Weight, CouponTerms Terms)
{
    public Fate Fate { get; init; } = Fate.Used;

    /// <summary>The day of its fate.</summary>
    public int FateDay { get; init; }

    /// <summary>Hours in which guests come for it.</summary>
    public (int From, int Until) Hours { get; init; } = (8, 21);

    /// <summary>Of a hundred pieces, how many are used.</summary>
    public int Used { get; init; } = 72;

    /// <summary>Orders it is used for, in yuan.</summary>
    public (int Low, int High) Order { get; init; } = (20, 60);

    /// <summary>Pieces nobody takes, so that it stays nearly out.</summary>
    public int Spare { get; init; }

    /// <summary>Whether anybody may take it on a day.</summary>
    public bool IsOpenOn(int day) => day >= From && day <= Until && Fate switch
    {
        Fate.LeftAsDraft or Fate.Waits or Fate.SentBack => false,
        Fate.Paused or Fate.Stopped => day < FateDay,
        _ => true,
    };
}
