using System.Globalization;
using MerchantWorkbench.Controls;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Screens;

/// <summary>The list a city is chosen from, by province; the same for shoppers, merchants and staff.</summary>
internal static class CityChoices
{
    /// <summary>Every city that is known.</summary>
    public static IReadOnlyList<Choice> All =>
    [
        .. Province.All.SelectMany(province => province.Cities.Select(city =>
            new Choice(city, city, Group: province.In(CultureInfo.CurrentUICulture)))),
    ];

    /// <summary>Those that make a difference now stand first, under a heading of their own.</summary>
    public static IReadOnlyList<Choice> Beginning(IReadOnlyList<string> known, string heading) =>
        [.. known.Select(city => new Choice(city, city, Group: heading)), .. All.Where(choice => !known.Contains(choice.Value))];
}
