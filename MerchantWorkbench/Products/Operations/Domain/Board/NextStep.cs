namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>
/// Which product would help next with an aim (seed row M009): scale by promotion and festivals, active by the life account, worth by coupons, efficiency
/// by tools.
/// </summary>
/// <param name="Product">Key of the product in the catalog.</param>
/// <param name="Reason">Name of the sentence that says why.</param>
public sealed record NextStep(string Product, string Reason)
{
    /// <summary>By stage. What cannot be judged yet is helped like level 1: more people first.</summary>
    public static NextStep For(BoardAim aim, int? level) => (aim, level) switch
    {
        (BoardAim.Scale, null or 1) => new("shop_page", "few_know"),
        (BoardAim.Scale, 2) => new("promotion", "free_places"),
        (BoardAim.Scale, 3) => new("festivals", "join_others"),
        (BoardAim.Scale, _) => new("points", "points_for_more"),
        (BoardAim.Active, null) => new("promotion", "too_few_to_say"),
        (BoardAim.Active, 1 or 2) => new("life", "reason_to_return"),
        (BoardAim.Active, _) => new("life", "keep_rhythm"),
        (BoardAim.Worth, null) => new("coupons", "first_uses"),
        (BoardAim.Worth, 1 or 2) => new("coupons", "second_visit"),
        (BoardAim.Worth, _) => new("coupons", "larger_basket"),
        (BoardAim.Efficiency, null) => new("coupons", "cost_not_known"),
        (BoardAim.Efficiency, 1 or 2) => new("life", "cheaper_words"),
        (BoardAim.Efficiency, _) => new("api_access", "let_tools_work"),
    };
}
