using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions.Policy;

/// <summary>The open score's policy with its history.</summary>
/// <param name="Versions">The newest first; it holds.</param>
public sealed record PolicySheet(IReadOnlyList<PolicySheet.Version> Versions)
{
    /// <summary>One version.</summary>
    /// <param name="Reason">Why it was saved; null for the first.</param>
    public sealed record Version(int Number, DateTimeOffset At, string By, string? Reason, ScorePolicy Policy);

    /// <summary>As it stands.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Version Newest => Versions[0];
}
