namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What is counted about one shop over the policy's days. All but the last are people, each counted once.</summary>
/// <param name="People">Took or used a coupon.</param>
/// <param name="Returning">Of those, who did so on at least two days.</param>
/// <param name="Claimers">Took a coupon.</param>
/// <param name="Redeemers">Of those, who used one.</param>
/// <param name="Followers">Began to follow and still do.</param>
/// <param name="PostDays">Days on which a post went live.</param>
public sealed record ScoreFacts(int People = 0, int Returning = 0, int Claimers = 0, int Redeemers = 0, int Followers = 0, int PostDays = 0)
{
    /// <summary>One more of what a factor counts: with the people it takes.</summary>
    public ScoreFacts With(ScoreFactor factor, int more) => factor switch
    {
        ScoreFactor.Returning => this with { Returning = Returning + more, People = Math.Max(People, Returning + more) },
        ScoreFactor.Redemption => this with { Redeemers = Redeemers + more, Claimers = Math.Max(Claimers, Redeemers + more) },
        ScoreFactor.Following => this with { Followers = Followers + more },
        ScoreFactor.Content => this with { PostDays = PostDays + more },
    };
}
