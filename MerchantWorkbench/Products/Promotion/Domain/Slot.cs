namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>A slot as it stands in one of its versions.</summary>
/// <param name="Code">Stable name in addresses: 2–24 of a–z, 0–9 and '_'.</param>
/// <param name="Version">From 1.</param>
public sealed record Slot(string Code, int Version, SlotTerms Terms)
{
    /// <summary>What it is called in a language of the program.</summary>
    public string Name(System.Globalization.CultureInfo language) => language.TwoLetterISOLanguageName == "zh" ? Terms.NameZh : Terms.NameEn;
}
