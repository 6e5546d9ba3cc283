using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion;

/// <summary>Every "no" of this house that is not about a field.</summary>
public static class PromotionRefusals
{
    /// <summary>Missing, or somebody else's.</summary>
    public static Refusal NotFound { get; } = new("placements.not_found", RefusalKind.NotFound);

    /// <summary>The move is not open where the placement stands.</summary>
    public static Refusal WrongState { get; } = new("placements.wrong_state", RefusalKind.Conflict);

    /// <summary>A colleague saved another version meanwhile.</summary>
    public static Refusal ChangedMeanwhile { get; } = new("placements.changed_meanwhile", RefusalKind.Conflict);

    /// <summary>Its last day passed before it was approved.</summary>
    public static Refusal IsOver { get; } = new("placements.is_over", RefusalKind.Conflict);

    /// <summary>No such slot.</summary>
    public static Refusal SlotNotFound { get; } = new("slots.not_found", RefusalKind.NotFound);

    /// <summary>Somebody else of the staff saved a version meanwhile.</summary>
    public static Refusal SlotChangedMeanwhile { get; } = new("slots.changed_meanwhile", RefusalKind.Conflict);

    /// <summary>No decision that showed, or could have shown, something of the merchant's.</summary>
    public static Refusal ReceiptNotFound { get; } = new("receipts.not_found", RefusalKind.NotFound);

    /// <summary>Not a token of ours, another shopper's, or an old one.</summary>
    public static Refusal TokenNotFound { get; } = new("impressions.not_found", RefusalKind.NotFound);
}
