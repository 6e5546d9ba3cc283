using System.Collections.Frozen;

namespace MerchantWorkbench.Products.Merchants.Domain;

/// <summary>
/// A merchant's part of addresses: 2–30 of a–z, 0–9 and '-', a hyphen neither first nor last, and none of the words that mean something in
/// addresses already or would pass for the platform itself.
/// </summary>
internal static class ShortNames
{
    public const int Least = 2, Most = 30;

    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        "account", "admin", "administrator", "api", "assets", "catalog", "coupon", "coupons", "files", "gallery", "health", "help", "home",
        "login", "merchants", "new", "null", "official", "openapi", "platform", "redeem", "root", "settings", "shop", "sign-in", "staff", "static", "support",
        "system", "wallet", "www");

    /// <summary>Code of what is wrong, or null.</summary>
    public static string? WhyNot(string? name)
    {
        if (string.IsNullOrEmpty(name)) return "field.required";
        bool shaped = name.Length is >= Least and <= Most && name[0] != '-' && name[^1] != '-'
            && name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
        if (!shaped) return "merchants.short_name";
        return Reserved.Contains(name) ? "merchants.short_name_reserved" : null;
    }
}
