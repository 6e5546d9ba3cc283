using System.Text.Json;
using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>Everything that is said about a slot. It is data: staff change it and add slots; each change is a version that is kept (seed row M088).</summary>
/// <param name="NameZh">What it is called in Chinese.</param>
/// <param name="NameEn">What it is called in English.</param>
/// <param name="Pages">Where shoppers meet it.</param>
/// <param name="PerView">Places in one look, 1 to 6.</param>
/// <param name="SmallShare">Of a hundred free places, those kept for the smaller half of shops, 0 to 100.</param>
/// <param name="PerShopperDay">How many placements one shopper is shown here in a day, all merchants together; 1 to 200.</param>
/// <param name="Order">Its place among slots.</param>
public sealed record SlotTerms(
    string NameZh, string NameEn, Maturity Maturity, CreativeFormat Format, SlotLook Look, IReadOnlyList<SlotWay> Ways, IReadOnlyList<ShopperPage> Pages,
    int PerView, int SmallShare, int PerShopperDay, int Order)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Names of cities it is shown in; empty for everywhere.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>Short names of the merchants who are invited while it is on trial.</summary>
    public IReadOnlyList<string> Invited { get; init; } = [];

    /// <summary>Paid places in one look, beside those of merit; 0 to 3.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int PaidPlaces { get; init; }

    /// <summary>The least a thousand views of a paid place cost, in fen or points.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Reserve { get; init; }

    /// <summary>The price of a day on which one placement has all paid places, in fen or points; 0 where days are not sold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int DayPrice { get; init; }

    /// <summary>Written in one way, for the table.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>As it was written.</summary>
    public static SlotTerms Read(string json) => JsonSerializer.Deserialize<SlotTerms>(json, Json)!;

    /// <summary>Why a merchant cannot book it by this way, or null when it can. A day that was sold stays sold, so its price is asked elsewhere.</summary>
    public Reason? WhyNot(SlotWay way, string shortName) =>
        Maturity == Maturity.Closed || (way != SlotWay.Exclusive && !Ways.Contains(way)) || (way == SlotWay.Commercial && PaidPlaces == 0) ? Reason.SlotClosed
        : Maturity == Maturity.Pilot && !Invited.Contains(shortName) ? Reason.NotInvited
        : null;
}
