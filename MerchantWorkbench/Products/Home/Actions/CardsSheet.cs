using MerchantWorkbench.Products.Home.Domain;

namespace MerchantWorkbench.Products.Home.Actions;

/// <summary>The cards of the home as the API tells them.</summary>
/// <param name="Order">All of them, in their order.</param>
/// <param name="Hidden">Those put away.</param>
public sealed record CardsSheet(IReadOnlyList<HomeCard> Order, IReadOnlyList<HomeCard> Hidden)
{
    internal static CardsSheet Of(Arrangement cards) => new(cards.Order, cards.Hidden);
}
