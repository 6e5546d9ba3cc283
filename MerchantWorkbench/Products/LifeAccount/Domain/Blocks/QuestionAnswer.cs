namespace MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

/// <summary>One question and what the merchant answers.</summary>
/// <param name="Question">One line, up to 60 characters.</param>
/// <param name="Answer">Up to 300 characters; line breaks are kept.</param>
public sealed record QuestionAnswer(string? Question, string? Answer);
