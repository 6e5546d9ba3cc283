using System.Text.Json;
using MerchantWorkbench.Platform.Api;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>Something the automatic check noticed.</summary>
/// <param name="Code">Stable code; its sentence stands in the house's Texts.</param>
/// <param name="Pointer">Where, as JSON Pointer into the thing.</param>
/// <param name="Blocks">True when the thing cannot be submitted like this; false for a hint to the reviewer.</param>
/// <param name="Facts">Values for the sentence.</param>
public sealed record Finding(string Code, string Pointer, bool Blocks, params string[] Facts)
{
    /// <summary>The findings as a review keeps them.</summary>
    internal static string? Write(IReadOnlyList<Finding> findings) => findings.Count == 0 ? null : JsonSerializer.Serialize(findings, Wire.Json);

    /// <summary>What was found in a submission.</summary>
    public static IReadOnlyList<Finding> In(Review review) => review.Findings is { } json ? JsonSerializer.Deserialize<Finding[]>(json, Wire.Json)! : [];
}
