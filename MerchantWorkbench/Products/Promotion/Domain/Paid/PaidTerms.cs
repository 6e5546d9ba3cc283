using System.Text.Json.Serialization;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;

namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>What a merchant offers for places. Amounts are whole fen or points, as <paramref name="Pay"/> says.</summary>
/// <param name="Bid">The most that is paid for one click, or for a thousand views.</param>
/// <param name="Day">The most of one day by the merchant's calendar.</param>
/// <param name="Total">The most of all its days; set aside before it runs.</param>
/// <param name="Hours">When it runs, see <see cref="WeekHours"/>; null for always.</param>
/// <param name="Audience">Who is meant; null for everybody.</param>
public sealed record PaidTerms(PayWith Pay, BidFor For, long Bid, long Day, long Total, string? Hours = null, AudienceTerms? Audience = null)
{
    /// <summary>Thousandths in one fen or point: what is counted in, so that single views have whole prices.</summary>
    public const long Parts = 1_000;

    /// <summary>The most one event costs, in thousandths: a click, or one of a thousand views.</summary>
    [JsonIgnore]
    public long Most => For == BidFor.Click ? Bid * Parts : Bid;
}
