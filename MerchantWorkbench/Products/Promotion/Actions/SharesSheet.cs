namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>What the smaller half of shops got, beside what was said.</summary>
/// <param name="Days">Days that are counted.</param>
/// <param name="Shops">Shops that have a score.</param>
/// <param name="Small">Of those, the smaller half.</param>
public sealed record SharesSheet(int Days, int Shops, int Small, IReadOnlyList<SharesSheet.Slot> Slots)
{
    /// <summary>One slot.</summary>
    /// <param name="Stated">Of a hundred free places, those kept for them.</param>
    /// <param name="People">Different people who saw something there.</param>
    /// <param name="Places">Places shown.</param>
    /// <param name="SmallPlaces">Of those, the ones with a shop of the smaller half.</param>
    public sealed record Slot(string Code, string NameZh, string NameEn, int Stated, int People, int Places, int SmallPlaces)
    {
        /// <summary>Achieved, in percent; null where nothing was shown.</summary>
        public decimal? Achieved => Places == 0 ? null : decimal.Round(100m * SmallPlaces / Places, 1);

        /// <summary>What it is called in a language of the program.</summary>
        public string Name(System.Globalization.CultureInfo language) => language.TwoLetterISOLanguageName == "zh" ? NameZh : NameEn;
    }
}
