using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.Promotion.Domain.Audiences;

/// <summary>Who is meant: people who carry each of some tags, and none of others.</summary>
/// <param name="All">Each of them is carried.</param>
/// <param name="None">None of them is.</param>
public sealed record AudienceTerms(IReadOnlyList<AudienceTag>? All = null, IReadOnlyList<AudienceTag>? None = null)
{
    /// <summary>They said to be in this city; null for any, and for who said none.</summary>
    public string? City { get; init; }

    /// <summary>Nothing is asked: everybody is meant.</summary>
    [JsonIgnore]
    public bool IsEverybody => All is not { Count: > 0 } && None is not { Count: > 0 } && CityName.Tidy(City) is null;

    /// <summary>In order and each once; null for everybody.</summary>
    public AudienceTerms? Tidy() => IsEverybody ? null : new AudienceTerms(Tidy(All), Tidy(None)) { City = CityName.Tidy(City) };

    private static AudienceTag[]? Tidy(IReadOnlyList<AudienceTag>? tags) => tags is { Count: > 0 } ? [.. tags.Distinct().Order()] : null;
}
