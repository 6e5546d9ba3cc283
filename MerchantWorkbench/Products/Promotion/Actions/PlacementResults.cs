namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>What a placement brought, in people; views are told beside them and never alone (seed row M006).</summary>
/// <param name="People">Saw it.</param>
/// <param name="Views">How often it was seen.</param>
/// <param name="Clickers">People who opened it.</param>
/// <param name="Claims">Pieces of its coupon that those took within seven days of opening it.</param>
/// <param name="Redemptions">Uses of those pieces.</param>
/// <param name="PaidFen">What was paid at those uses.</param>
/// <param name="ClaimDays">Days after opening within which a claim, a new follower or a new favourite counts.</param>
public sealed record PlacementResults(
    int People, int Views, int Clickers, int Claims, int Redemptions, long PaidFen, int ClaimDays, IReadOnlyList<PlacementResults.Slot> Slots)
{
    /// <summary>People who began to follow within those days of opening it, and still do.</summary>
    public int Followers { get; init; }

    /// <summary>People who put the shop among their favourites within those days of opening it.</summary>
    public int Favourites { get; init; }

    /// <summary>One slot's part.</summary>
    public sealed record Slot(string Code, string NameZh, string NameEn, int People, int Clickers);
}
