namespace MerchantWorkbench.Products.Promotion;

/// <summary>Kinds of events this house tells. Subject: <c>placement</c>. Slots and policy keep their history as versions.</summary>
public static class PromotionEvents
{
    public const string Placement = "placement";

    public const string Drafted = "placement.drafted", Edited = "placement.edited", Submitted = "placement.submitted", Recalled = "placement.recalled";

    public const string Deferred = "placement.deferred";

    public const string Approved = "placement.approved", Rejected = "placement.rejected", Stopped = "placement.stopped";

    public const string Reserved = "placement.reserved", Paused = "placement.paused", Resumed = "placement.resumed", Released = "placement.released";
}
