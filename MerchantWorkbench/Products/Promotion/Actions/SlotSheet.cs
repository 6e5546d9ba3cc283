using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>A slot as it stands.</summary>
public sealed record SlotSheet(string Code, int Version, SlotTerms Terms)
{
    /// <summary>What it is called in a language of the program.</summary>
    public string Name(System.Globalization.CultureInfo language) => new Slot(Code, Version, Terms).Name(language);
}
