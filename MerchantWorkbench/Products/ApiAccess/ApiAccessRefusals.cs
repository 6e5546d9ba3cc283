using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.ApiAccess;

/// <summary>Every "no" of this house.</summary>
public static class ApiAccessRefusals
{
    /// <summary>The merchant has as many live keys as it may have.</summary>
    public static Refusal TooMany(int most) => new("keys.too_many", RefusalKind.Conflict, most);
}
