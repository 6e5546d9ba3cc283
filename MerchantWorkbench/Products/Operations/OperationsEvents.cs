namespace MerchantWorkbench.Products.Operations;

/// <summary>What this house tells.</summary>
public static class OperationsEvents
{
    /// <summary>About a crowd: it was saved, or dropped.</summary>
    public const string Crowd = "crowd", Saved = "crowd.saved", Dropped = "crowd.dropped";

    /// <summary>About a merchant's own tags: a list was brought in, or a tag dropped.</summary>
    public const string Tag = "tag", Imported = "tag.imported", TagDropped = "tag.dropped";
}
