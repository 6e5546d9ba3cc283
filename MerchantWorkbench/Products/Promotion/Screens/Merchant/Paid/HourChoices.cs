using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Products.Promotion.Screens.Merchant.Paid;

/// <summary>Weeks of hours that are offered by one choice; others come over the API and stay as they are.</summary>
internal static class HourChoices
{
    public const string Always = "always", Other = "other";

    public static IReadOnlyDictionary<string, string?> All { get; } = new Dictionary<string, string?>
    {
        [Always] = null,
        ["meals"] = WeekHours.Of((_, hour) => hour is (>= 10 and < 14) or (>= 17 and < 21)),
        ["evening"] = WeekHours.Of((_, hour) => hour is >= 17 and < 23),
        ["workdays"] = WeekHours.Of((day, hour) => day < 5 && hour is >= 8 and < 20),
        ["weekend"] = WeekHours.Of((day, hour) => day >= 5 && hour is >= 9 and < 22),
    };

    /// <summary>The word of some hours.</summary>
    public static string Of(string? hours) => All.Where(one => one.Value == hours).Select(one => one.Key).FirstOrDefault(Other);
}
