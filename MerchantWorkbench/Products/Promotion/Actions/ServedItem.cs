namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>What a slot shows in one place.</summary>
/// <param name="Token">Tells which impression it is, to nobody but the program; for <c>impressions</c> and <c>clicks</c>.</param>
/// <param name="Picture">Address, or null.</param>
/// <param name="Shop">Name of the shop.</param>
/// <param name="Colour">The shop's, 1–8.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="Href">The shopper's page of it.</param>
public sealed record ServedItem(
    string Token, string Title, string? Text, string? Picture, string Shop, string? Logo, int Colour, Domain.ThingKind Kind, string Href)
{
    /// <summary>Its place was paid for, and is marked so.</summary>
    public bool IsAd { get; init; }

    /// <summary>What the picture shows, for who cannot see it; null where that was not said.</summary>
    public string? Alt { get; init; }

    /// <summary>The festival it came in by; null for every other.</summary>
    public Domain.Festival.FestivalName? Festival { get; init; }
}
