using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>What is known at the moment somebody asks for a piece. "Today" is the day of the merchant's zone.</summary>
public readonly record struct ClaimFacts
{
    /// <summary>What people decided about the coupon.</summary>
    public required CouponStage Stage { get; init; }

    /// <summary>The moment of the claim.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The merchant's zone, for the hour a refusal names.</summary>
    public required Zone Zone { get; init; }

    /// <summary>The person belongs to those the coupon is for, where it is for some alone.</summary>
    public bool IsMember { get; init; }

    /// <summary>Pieces this person has taken over the coupon's life.</summary>
    public int ByPerson { get; init; }

    /// <summary>Pieces this person has taken today.</summary>
    public int ByPersonToday { get; init; }

    /// <summary>Pieces everyone has taken today.</summary>
    public int Today { get; init; }

    /// <summary>Pieces everyone has taken over the coupon's life.</summary>
    public int Claimed { get; init; }

    /// <summary>Uploaded codes not yet given out; null where codes are generated.</summary>
    public int? CodesLeft { get; init; }

    /// <summary>What taken pieces hold of the budget.</summary>
    public long HeldFen { get; init; }

    /// <summary>What redemptions spent of the budget.</summary>
    public long SpentFen { get; init; }
}
