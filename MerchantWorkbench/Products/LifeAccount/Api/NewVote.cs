namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>A vote in a post's poll, in the words that were read.</summary>
/// <param name="Question">What the poll asks.</param>
/// <param name="Option">What was chosen.</param>
public sealed record NewVote(string? Question, string? Option);
