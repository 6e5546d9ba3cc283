using System.Text.Json;
using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>The open score's weights and priors; data with versions, written out in docs/daily-score.md.</summary>
/// <param name="PostDays">Days with a post that are full marks for content.</param>
public sealed record ScorePolicy(FactorRule Returning, FactorRule Redemption, FactorRule Following, FactorRule Content, int PostDays)
{
    /// <summary>Days that are counted.</summary>
    public const int Days = 28;

    /// <summary>The share of free places for small shops that was said for all slots with this version; null where each kept its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? SmallShare { get; init; }

    /// <summary>What every database begins with.</summary>
    public static ScorePolicy First { get; } = new(new(30, 30, 20), new(30, 40, 20), new(25, 20, 20), new(15, 50, 4), PostDays: 8);

    /// <summary>The rule of a factor.</summary>
    public FactorRule Of(ScoreFactor factor) => factor switch
    {
        ScoreFactor.Returning => Returning,
        ScoreFactor.Redemption => Redemption,
        ScoreFactor.Following => Following,
        ScoreFactor.Content => Content,
    };

    /// <summary>For the table.</summary>
    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>As it was written.</summary>
    public static ScorePolicy Read(string json) => JsonSerializer.Deserialize<ScorePolicy>(json, JsonSerializerOptions.Web)!;
}
