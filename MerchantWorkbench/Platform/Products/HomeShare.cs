namespace MerchantWorkbench.Platform.Products;

/// <summary>A house's share of the home.</summary>
/// <param name="Todos">The most pressing first.</param>
/// <param name="Coming">In any order.</param>
public sealed record HomeShare(IReadOnlyList<HomeTodo> Todos, IReadOnlyList<HomeDate> Coming);
