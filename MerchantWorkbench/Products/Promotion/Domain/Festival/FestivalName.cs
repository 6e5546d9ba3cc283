using System.Globalization;

namespace MerchantWorkbench.Products.Promotion.Domain.Festival;

/// <summary>The festival a placement came in by, as it was called when the sign-up was approved.</summary>
/// <param name="Id">Of the festival: <c>/m/festivals/{id}</c>.</param>
public sealed record FestivalName(string Id, string NameZh, string NameEn)
{
    /// <summary>Its name in the language that is read.</summary>
    public string In(CultureInfo language) => language.TwoLetterISOLanguageName == "en" ? NameEn : NameZh;
}
