using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The last decision of staff about a post or a comment, and the merchant's appeal against it.</summary>
/// <param name="Words">What the merchant says; null while it said nothing.</param>
/// <param name="Verdict">What staff say to that; null while it waits.</param>
/// <param name="Answer">What they tell the merchant.</param>
public sealed record AppealSheet(
    DateTimeOffset At, string? Words, DateTimeOffset? AppealedAt, AppealVerdict? Verdict, string? Answer, DateTimeOffset? DecidedAt)
{
    internal static AppealSheet Of(Removal row) => new(row.At, row.Words, row.AppealedAt, row.Verdict, row.Answer, row.DecidedAt);
}
