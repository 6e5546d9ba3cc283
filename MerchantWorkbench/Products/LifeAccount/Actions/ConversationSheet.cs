namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The words that make comments wait, and the answers a merchant keeps at hand; both sorted.</summary>
public sealed record ConversationSheet(IReadOnlyList<string> Words, IReadOnlyList<string> Replies);
