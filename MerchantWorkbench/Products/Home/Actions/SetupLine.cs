using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Products.Home.Actions;

/// <summary>A step of the setup guide as it stands.</summary>
/// <param name="IsDone">It was found to be so.</param>
/// <param name="IsOpen">Its product is open here; else it leads to the catalog.</param>
/// <param name="Can">The caller may do it.</param>
public sealed record SetupLine(SetupStep Step, bool IsDone, bool IsOpen, bool Can);
