namespace MerchantWorkbench.Products.Operations.Domain.Campaigns;

/// <summary>Words in both languages.</summary>
public sealed record RecipeText(string Zh, string En)
{
    /// <summary>Those of a language.</summary>
    public string In(bool chinese) => chinese ? Zh : En;
}
