using MerchantWorkbench.Products.Operations.Domain.Crowds;

namespace MerchantWorkbench.Products.Operations.Domain.Campaigns;

/// <summary>A crowd a recipe's coupon is for; kept under its name for the merchant when there is none, <c>$crowd</c> among the values.</summary>
public sealed record RecipeCrowd(RecipeText Name, RecipeText Purpose, CrowdRule Rule);
