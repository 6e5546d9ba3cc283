using MerchantWorkbench.Platform.Reviews;

namespace MerchantWorkbench.Products.ReviewDesk.Actions;

/// <summary>A verdict that waits for its effect and can be undone.</summary>
public sealed record HeldVerdict(long Id, string Title, Verdict Verdict, DateTimeOffset Until);
