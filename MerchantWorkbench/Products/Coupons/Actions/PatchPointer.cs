using System.Text.Json;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Where in a patch something is wrong.</summary>
internal static class PatchPointer
{
    /// <summary>JSON Pointer to the field that could not be read; empty when the whole is no object.</summary>
    public static string Of(Exception wrong) =>
        wrong is JsonException { Path: { Length: > 2 } path } ? path[1..].Replace("[", ".", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal).Replace('.', '/') : "";
}
