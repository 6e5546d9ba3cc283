namespace MerchantWorkbench.Products.ReviewDesk.Actions;

/// <summary>A submission that waits.</summary>
/// <param name="Due">When the promised time ends.</param>
/// <param name="Holder">Name of the colleague who has it on the screen; null when free or one's own.</param>
/// <param name="IsMine">True while the reader holds it.</param>
/// <param name="IsOwn">True when the reader may not decide it: the own submission, or an appeal against the own verdict.</param>
public sealed record Waiting(
    long Id, string Subject, string Title, string Merchant, DateTimeOffset Due, string? Holder, bool IsMine, bool IsOwn, bool IsAppeal);
