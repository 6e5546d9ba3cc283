namespace MerchantWorkbench.Products.ApiAccess.Actions;

/// <summary>A key as its owner may see it again: never the key itself.</summary>
/// <param name="Tail">Its last four characters.</param>
public sealed record KeySheet(long Id, string Name, string Tail, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt)
{
    /// <summary>Whether it may still be used.</summary>
    public bool IsLive => RevokedAt is null;
}
