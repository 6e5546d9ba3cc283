using System.Text.Json;
using System.Text.Json.Serialization;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using MerchantWorkbench.Products.Promotion.Domain.Festival;
using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What a placement says: what for, what it leads to, where and when, and how it looks.</summary>
/// <param name="Goal">What for.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="Thing">Id of the coupon or the post; null for the shop.</param>
/// <param name="Slots">Codes of slots, 1 to 20.</param>
/// <param name="From">First day, by the merchant's calendar.</param>
/// <param name="Until">Last day, by the merchant's calendar; at most <see cref="PlacementRules.MostDays"/> days.</param>
/// <param name="Title">One line; no longer than the tightest of its slots takes.</param>
/// <param name="Text">More words, for slots that draw them.</param>
/// <param name="Picture">Id of one of the merchant's pictures, for slots that draw one.</param>
/// <param name="Paid">What is offered for paid places; null for a free placement.</param>
public record PlacementBody(
    Goal Goal, ThingKind Kind, string? Thing, IReadOnlyList<string>? Slots, DateOnly? From, DateOnly? Until, string? Title, string? Text = null,
    string? Picture = null, PaidTerms? Paid = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Days of one slot bought as a whole; null for every other placement.</summary>
    public ExclusiveTerms? Exclusive { get; init; }

    /// <summary>What the picture shows, for who cannot see it; null where that was not said.</summary>
    public string? Alt { get; init; }

    /// <summary>The festival it came in by: a sign-up's doing, never a merchant's word. It stands in every slot that is open to festivals.</summary>
    public FestivalName? Festival { get; init; }

    /// <summary>Ids of the coupons it leads to in turn (<see cref="CouponTurn"/>): all of a sign-up; null for every other placement.</summary>
    public IReadOnlyList<string>? Coupons { get; init; }

    /// <summary>How it gets into its slots.</summary>
    [JsonIgnore]
    public SlotWay By => Festival is not null ? SlotWay.Festival : Exclusive is not null ? SlotWay.Exclusive : Paid is null ? SlotWay.Daily
        : SlotWay.Commercial;

    /// <summary>Its places are paid for, and marked so.</summary>
    [JsonIgnore]
    public bool IsBought => Paid is not null || Exclusive is not null;

    /// <summary>Without what is empty and what stands twice.</summary>
    public PlacementBody Tidy() => new(
        Goal, Kind, Kind == ThingKind.Shop ? null : Thing, [.. (Slots ?? []).Distinct().Order(StringComparer.Ordinal)], From, Until, Title?.Trim(),
        string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(), string.IsNullOrEmpty(Picture) ? null : Picture,
        Paid is null ? null : Paid with { Hours = Paid.Hours?.ToLowerInvariant(), Audience = Paid.Audience?.Tidy() })
    { Exclusive = Exclusive, Alt = string.IsNullOrEmpty(Picture) || string.IsNullOrWhiteSpace(Alt) ? null : Alt.Trim() };

    /// <summary>Written in one way, for the table.</summary>
    public string Write() => JsonSerializer.Serialize<PlacementBody>(this, Json);

    /// <summary>As it was written.</summary>
    public static PlacementBody Read(string json) => JsonSerializer.Deserialize<PlacementBody>(json, Json)!;
}
