using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Incentives;

/// <summary>Every "no" of this house that is not about a field.</summary>
public static class IncentiveRefusals
{
    /// <summary>More than the policy lets a merchant top up in a day.</summary>
    public static Refusal TopUpLimit(long fen) => new("points.top_up_limit", RefusalKind.Conflict, Fen.Yuan(fen));

    /// <summary>Nothing is held back there.</summary>
    public static Refusal NotHeld { get; } = new("points.not_held", RefusalKind.Conflict);

    /// <summary>There is an appeal already.</summary>
    public static Refusal Appealed { get; } = new("points.appealed", RefusalKind.Conflict);

    /// <summary>A colleague decided, or the redemption was reversed meanwhile.</summary>
    public static Refusal Decided { get; } = new("points.decided", RefusalKind.Conflict);
}
