namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>The pool of row M015, "10 billion yuan for a year in two parts". How it is split is not public: here, half and half.</summary>
public static class PoolPolicy
{
    /// <summary>Points of the traffic budget at the start.</summary>
    public const long TrafficPoints = 500_000_000_000;

    /// <summary>Fen of the fee budget at the start: 5 billion yuan.</summary>
    public const long FeeFen = 500_000_000_000;
}
