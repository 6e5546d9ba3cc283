namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A comment with the name of the post it stands under.</summary>
public sealed record CommentLine(CommentSheet Comment, string PostName);
