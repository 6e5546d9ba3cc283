namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A comment with the name of the post it stands under.</summary>
/// <param name="Answers">What the merchant answered in its thread.</param>
/// <param name="Appeal">Of one that staff took away, what is said against that; null for others.</param>
public sealed record CommentLine(CommentSheet Comment, string PostName, IReadOnlyList<CommentSheet> Answers, AppealSheet? Appeal);
