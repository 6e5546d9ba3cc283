using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>A coupon. The terms are kept whole as JSON; what SQL decides by stands in columns beside them, written by <see cref="Say"/> alone.</summary>
internal sealed class Coupon : IOwned
{
    private CouponTerms? terms;

    public long Id { get; init; }

    public required long MerchantId { get; init; }

    public string TermsJson { get; private set; } = "";

    public string Name { get; private set; } = "";

    public CouponKind Kind { get; private set; }

    public int Total { get; private set; }

    public DateTimeOffset ClaimFrom { get; private set; }

    public DateTimeOffset ClaimUntil { get; private set; }

    public long? BudgetFen { get; private set; }

    /// <summary>What one claim holds of the budget.</summary>
    public long HoldFen { get; private set; }

    public int PerPerson { get; private set; }

    public int? PerPersonPerDay { get; private set; }

    public int? PerDay { get; private set; }

    public int UsesPerPiece { get; private set; }

    public bool IsPublic { get; private set; }

    public CouponStage Stage { get; set; } = CouponStage.Draft;

    /// <summary>Rises with every change of the terms.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>The revision that the public layer may show; null until a reviewer approved one.</summary>
    public int? PublicRevision { get; set; }

    public int Claimed { get; set; }

    /// <summary>Redemptions not reversed.</summary>
    public int Redeemed { get; set; }

    public long HeldFen { get; set; }

    public long SpentFen { get; set; }

    /// <summary>What guests paid on orders with a piece, reversals taken out.</summary>
    public long IncomeFen { get; set; }

    /// <summary>Uploaded codes not yet given out; null where codes are generated.</summary>
    public int? CodesLeft { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public CouponTerms Terms => terms ??= CouponJson.Read(TermsJson);

    public CouponState StateAt(DateTimeOffset now) => CouponStates.Of(Stage, now, ClaimFrom, ClaimUntil, Claimed, Total);

    /// <summary>Takes new terms.</summary>
    public void Say(CouponTerms said)
    {
        terms = said;
        TermsJson = CouponJson.Write(said);
        (Name, Kind, Total, ClaimFrom, ClaimUntil) = (said.Name, said.Kind, said.Total, said.ClaimFrom, said.ClaimUntil);
        (BudgetFen, PerPerson, PerPersonPerDay, PerDay, UsesPerPiece) = (said.BudgetFen, said.PerPerson, said.PerPersonPerDay, said.PerDay, said.UsesPerPiece);
        HoldFen = PieceBudget.Claim(said).HeldFen;
        IsPublic = said.Layers.Contains(Layer.Public);
        CodesLeft = said.CodeMode == CodeMode.Uploaded ? CodesLeft ?? 0 : null;
    }
}
