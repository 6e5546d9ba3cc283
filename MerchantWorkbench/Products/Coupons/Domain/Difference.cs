using System.Text.Json;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>One field that two terms do not agree on.</summary>
/// <param name="Pointer">JSON pointer to the field; lists are compared as a whole.</param>
/// <param name="Before">Its earlier value as in the API; null where it was absent.</param>
/// <param name="After">Its later value; null where it is absent.</param>
public sealed record Difference(string Pointer, JsonElement? Before, JsonElement? After);
