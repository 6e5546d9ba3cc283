using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.Promotion;

/// <summary>Who may do what with public promotion.</summary>
public static class PromotionPermissions
{
    /// <summary>See the merchant's placements, score and receipts.</summary>
    public static readonly Permission View = new("promotion.view", Role.Owner, Role.Manager, Role.Operator, Role.Finance, Role.Key);

    /// <summary>Book, change and stop placements.</summary>
    public static readonly Permission Write = new("promotion.write", Role.Owner, Role.Manager, Role.Operator, Role.Key);

    /// <summary>Be shown what slots hold, and tell what was seen and opened.</summary>
    public static readonly Permission Look = new("promotion.look", Role.Shopper);

    /// <summary>See slots, their history and the share of small shops.</summary>
    public static readonly Permission Slots = new("promotion.slots", Role.Reviewer, Role.ReviewLead, Role.Administrator);

    /// <summary>Change slots and the score's policy, add slots.</summary>
    public static readonly Permission ChangeSlots = new("promotion.change_slots", Role.Administrator);

    /// <summary>Read a placement that was handed in.</summary>
    public static readonly Permission Review = new("promotion.review", Role.Reviewer, Role.ReviewLead, Role.Administrator);

    public static Permission[] All => [View, Write, Look, Slots, ChangeSlots, Review];
}
