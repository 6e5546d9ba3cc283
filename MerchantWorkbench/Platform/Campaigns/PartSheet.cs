namespace MerchantWorkbench.Platform.Campaigns;

/// <summary>A part as its house tells of it.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="From">When it begins, or shall; null where that is not said.</param>
/// <param name="Until">Its last moment; null where it has none.</param>
/// <param name="People">How many people it reached; null before anybody can have been.</param>
/// <param name="Path">Its editor, below the merchant's workbench.</param>
/// <param name="IsReviewed">A reviewer decides about it.</param>
public sealed record PartSheet(
    PartStage Stage, string Name, DateTimeOffset? From, DateTimeOffset? Until, int? People, string Path, bool IsReviewed)
{
    /// <summary>Why it did not go out, as the code of a refusal; null where nothing went wrong.</summary>
    public string? Why { get; init; }
}
