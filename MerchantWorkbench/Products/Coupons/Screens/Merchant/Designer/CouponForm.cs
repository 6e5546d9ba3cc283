using System.Text.Json;
using MerchantWorkbench.Platform.Drafts;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>
/// A coupon while it is being designed: every field may be empty or wrong, what belongs to another kind is kept in case the person
/// comes back to it, and text that could not be read stays as typed. As JSON it is the draft, and one step of undo.
/// </summary>
public sealed partial class CouponForm : IKept<CouponForm>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string? Name { get; set; }

    public CouponKind Kind { get; set; } = CouponKind.MoneyOff;

    public long? AmountFen { get; set; }

    public long? ThresholdFen { get; set; }

    public long? PercentOff { get; set; }

    public long? CapFen { get; set; }

    public long? PriceFen { get; set; }

    public string? Goods { get; set; }

    public string? Terms { get; set; }

    public long? Total { get; set; }

    public long? BudgetFen { get; set; }

    public long? PerPerson { get; set; } = 1;

    public long? PerPersonPerDay { get; set; }

    public long? PerDay { get; set; }

    public long? UsesPerPiece { get; set; } = 1;

    public DateTimeOffset? ClaimFrom { get; set; }

    public DateTimeOffset? ClaimUntil { get; set; }

    /// <summary>Usable between two instants rather than some days from the claim.</summary>
    public bool IsFixed { get; set; }

    public DateTimeOffset? ValidFrom { get; set; }

    public DateTimeOffset? ValidUntil { get; set; }

    public long? DaysAfterClaim { get; set; } = 7;

    public long? WaitDays { get; set; }

    public List<WindowRow> Windows { get; set; } = [];

    public List<Layer> Layers { get; set; } = [Layer.Own];

    /// <summary>Handed out to followers alone.</summary>
    public bool IsForFollowers { get; set; }

    /// <summary>Handed out to this crowd alone; not together with followers.</summary>
    public string? Crowd { get; set; }

    /// <summary>Only <see cref="Shops"/> take it; otherwise all do, also those to come.</summary>
    public bool HasChosenShops { get; set; }

    public List<string> Shops { get; set; } = [];

    public CodeMode CodeMode { get; set; } = CodeMode.Generated;

    public string? Description { get; set; }

    public string? Picture { get; set; }

    /// <summary>Where the picture can be seen.</summary>
    public string? PictureAddress { get; set; }

    /// <summary>What the merchant earns on an order, for the warning alone; never part of the coupon.</summary>
    public long? MarginPercent { get; set; }

    /// <summary>When this was kept as a draft.</summary>
    public DateTimeOffset? KeptAt { get; set; }

    /// <summary>Fields the person has been to, by JSON Pointer: only these are told to be wrong before sending.</summary>
    public HashSet<string> Touched { get; set; } = [];

    /// <summary>Unreadable text by JSON Pointer.</summary>
    public Dictionary<string, string> WrongTexts { get; set; } = [];

    /// <summary>The unreadable text of a field, or null.</summary>
    public string? this[string pointer]
    {
        get => WrongTexts.GetValueOrDefault(pointer);
        set
        {
            if (value is null) WrongTexts.Remove(pointer);
            else WrongTexts[pointer] = value;
        }
    }

    /// <summary>The form as text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The form of a text; null when it is none, e.g. a draft of an older program.</summary>
    public static CouponForm? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<CouponForm>(json, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the person has been to the field or to what it belongs to.</summary>
    public bool HasTouched(string pointer) => Touched.Any(touched => pointer == touched || pointer.StartsWith(touched + "/", StringComparison.Ordinal));

    /// <summary>A copy with texts that are still being typed, for the eye alone.</summary>
    public CouponForm With(IReadOnlyDictionary<string, string> typing)
    {
        CouponForm copy = Read(Write())!;
        copy.Name = typing.GetValueOrDefault("/name", Name ?? "");
        copy.Goods = typing.GetValueOrDefault("/goods", Goods ?? "");
        copy.Terms = typing.GetValueOrDefault("/terms", Terms ?? "");
        copy.Description = typing.GetValueOrDefault("/description", Description ?? "");
        return copy;
    }

    /// <summary>What is wrong with the text alone, then with the terms as <paramref name="wrong"/> says; null when nothing is.</summary>
    public Refusal? WithWrongTexts(Refusal? wrong) =>
        WrongTexts.Count == 0 ? wrong
        : Refusal.Invalid([.. WrongTexts.Keys.Select(pointer => new FieldRefusal(pointer, "field.type")),
            .. (wrong?.Fields ?? []).Where(field => !WrongTexts.ContainsKey(field.Pointer))]);
}
