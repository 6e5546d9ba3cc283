namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>Which post a claim, or a follow, counts for: the last one that was opened before it, within a week. One act counts for one post.</summary>
public static class LastTouch
{
    /// <summary>How many days before the act an opening may lie.</summary>
    public const int Days = 7;

    /// <summary>The post, or null when none was opened in time.</summary>
    /// <param name="touches">What one person opened, in any order.</param>
    /// <param name="act">When that person acted. An opening at the same instant was before it.</param>
    public static long? Before(DateTimeOffset act, IEnumerable<Touch> touches)
    {
        Touch? last = null;
        foreach (Touch touch in touches)
            if (touch.At <= act && touch.At >= act.AddDays(-Days) && !(last?.At > touch.At)) last = touch;
        return last?.Post;
    }
}
