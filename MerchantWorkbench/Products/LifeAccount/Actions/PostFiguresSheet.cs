using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What posts brought.</summary>
/// <param name="Since">Posts that went live from this instant on.</param>
/// <param name="TouchDays">How many days before a claim or a follow the opening of a post may lie.</param>
/// <param name="Items">The newest first.</param>
public sealed record PostFiguresSheet(DateTimeOffset Since, int TouchDays, IReadOnlyList<PostFigures> Items)
{
    /// <summary>The one that brought most: money before claims, claims before followers, followers before readers. Null while none was read.</summary>
    [JsonIgnore]
    public PostFigures? Best => Items.Where(post => post.Readers > 0 || post.BroughtSomething).OrderByDescending(post => post.RevenueFen)
        .ThenByDescending(post => post.Claims).ThenByDescending(post => post.Follows).ThenByDescending(post => post.Readers).FirstOrDefault();
}
