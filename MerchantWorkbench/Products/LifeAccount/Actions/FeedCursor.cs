using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Where a page of the feed begins: behind which post, and in which of its two parts.</summary>
/// <param name="Followed">In the part of the accounts the shopper follows.</param>
/// <param name="After">The last post's place in the feed.</param>
internal sealed record FeedCursor(bool Followed, long After)
{
    public override string ToString() => (Followed ? "f-" : "o-") + Ids.Text(After);

    /// <summary>What stands in an address; null, the beginning, for what is none.</summary>
    public static FeedCursor? Read(string? text) =>
        text is { Length: > 2 } && text[..2] is "f-" or "o-" && Ids.TryParse(text[2..], out long after) ? new(text[0] == 'f', after) : null;
}
