namespace MerchantWorkbench.Sites.Merchant;

/// <summary>A place the search offers.</summary>
/// <param name="Note">What kind of place it is, or how the coupon stands.</param>
public sealed record JumpGoal(string Href, string Icon, string Text, string Note);
