namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What an account says about itself, as the merchant writes it.</summary>
/// <param name="Name">Up to 20 characters; empty for the merchant's name.</param>
/// <param name="Intro">Up to 200 characters; empty for the merchant's own.</param>
/// <param name="Category">A word of <see cref="Domain.Category"/>.</param>
/// <param name="Avatar">Id of an uploaded picture; null for the merchant's logo.</param>
public sealed record AccountForm(string? Name, string? Intro, string? Category, string? Avatar);
