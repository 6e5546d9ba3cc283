using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain;

/// <summary>When and by what somebody became a guest.</summary>
internal readonly record struct First(DateTimeOffset At, DateOnly Day, BehaviourOrigin Origin)
{
    public bool IsBefore(First other) => At < other.At || (At == other.At && Origin < other.Origin);
}
