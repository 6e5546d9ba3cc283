using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>Who may review.</summary>
public static class ReviewPermissions
{
    /// <summary>See the queue and what was submitted.</summary>
    public static readonly Permission View = new("reviews.view", Role.Reviewer, Role.ReviewLead, Role.Administrator);

    /// <summary>Decide.</summary>
    public static readonly Permission Decide = new("reviews.decide", Role.Reviewer, Role.ReviewLead);

    public static Permission[] All => [View, Decide];
}
