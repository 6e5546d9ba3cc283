using MerchantWorkbench.Platform.Reviews;

namespace MerchantWorkbench.Products.Home;

/// <summary>Something a merchant is told without having asked.</summary>
/// <param name="At">When it became news.</param>
/// <param name="IsNew">Not seen yet by the person.</param>
/// <param name="Name">The thing's name; for a product its key.</param>
/// <param name="Subject">What was reviewed or ends: <c>coupon</c>, <c>product</c>, <c>post</c>.</param>
/// <param name="Path">Below the merchant's workbench.</param>
/// <param name="Verdict">What staff decided; null where something ends soon.</param>
/// <param name="Until">When it ends, where it ends soon.</param>
public sealed record NoticeItem(
    DateTimeOffset At, bool IsNew, string Name, string Subject, string Path, Verdict? Verdict = null, string? Reason = null, string? Note = null,
    DateTimeOffset? Until = null);
