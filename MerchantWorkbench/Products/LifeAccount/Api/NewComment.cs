namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>A comment, or an answer to one.</summary>
/// <param name="Text">1–300 characters.</param>
/// <param name="Answers">Id of the comment it answers, or null.</param>
public sealed record NewComment(string? Text, string? Answers = null);
