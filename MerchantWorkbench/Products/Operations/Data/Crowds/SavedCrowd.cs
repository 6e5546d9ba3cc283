using System.Text.Json;
using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Operations.Domain.Crowds;

namespace MerchantWorkbench.Products.Operations.Data.Crowds;

/// <summary>A crowd that was given a name: its rule, not its people, so that it is always who they are now.</summary>
internal sealed class SavedCrowd : IOwned
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public required long Id { get; init; }

    public required long MerchantId { get; init; }

    public required string Name { get; set; }

    /// <summary>What it is for, in the merchant's words.</summary>
    public required string Purpose { get; set; }

    public required string RuleJson { get; set; }

    /// <summary>The last day on which it has people, by the merchant's calendar.</summary>
    public required DateOnly Until { get; set; }

    /// <summary>The instant after that day.</summary>
    public required DateTimeOffset OverAt { get; set; }

    /// <summary>Its people when they were last worked out, for who hands something to them, see <see cref="Platform.Kernel.PeopleSet.Write"/>.</summary>
    public required byte[] Who { get; set; }

    /// <summary>Counts its changes.</summary>
    public required int Version { get; set; }

    public CrowdRule Rule() => JsonSerializer.Deserialize<CrowdRule>(RuleJson, Json)!;

    public static string Text(CrowdRule rule) => JsonSerializer.Serialize(rule, Json);
}
