using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Where a caller stands with a permission: the reason why not, or the role by which it may.</summary>
/// <param name="Refusal">Null when allowed.</param>
/// <param name="Role">The role that gives the right; null for the program itself and when refused.</param>
public readonly record struct Standing(Refusal? Refusal, Role? Role);
