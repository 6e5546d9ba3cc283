using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.LifeAccount;

/// <summary>Who may do what with life accounts.</summary>
public static class LifePermissions
{
    /// <summary>See the merchant's own posts, whatever their state.</summary>
    public static readonly Permission View = new("life.view", Role.Owner, Role.Manager, Role.Operator, Role.Key);

    /// <summary>See one post or account: merchants their own, shoppers what is live.</summary>
    public static readonly Permission Look = new("life.look", Role.Owner, Role.Manager, Role.Operator, Role.Key, Role.Shopper);

    /// <summary>Write, send for review, withdraw; change what the account says about itself.</summary>
    public static readonly Permission Write = new("life.write", Role.Owner, Role.Manager, Role.Operator, Role.Key);

    /// <summary>Follow an account and stop following it; ask to be reminded of what it announces.</summary>
    public static readonly Permission Follow = new("life.follow", Role.Shopper);

    /// <summary>Comment on live posts, like them, vote in them.</summary>
    public static readonly Permission Comment = new("life.comment", Role.Shopper);

    /// <summary>Answer comments, show them, put them away, pin one.</summary>
    public static readonly Permission Converse = new("life.converse", Role.Owner, Role.Manager, Role.Operator, Role.Key);

    /// <summary>Say what is wrong with a live post or a comment.</summary>
    public static readonly Permission Report = new("life.report", Role.Shopper);

    /// <summary>Read what shoppers reported, decide and answer.</summary>
    public static readonly Permission HandleReports = new("life.handle_reports", Role.Reviewer, Role.ReviewLead);

    /// <summary>Take a live post down.</summary>
    public static readonly Permission TakeDown = new("life.take_down", Role.Reviewer, Role.ReviewLead);

    public static Permission[] All => [View, Look, Write, Follow, Comment, Converse, Report, HandleReports, TakeDown];
}
