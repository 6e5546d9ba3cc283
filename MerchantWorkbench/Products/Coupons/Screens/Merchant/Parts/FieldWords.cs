using System.Globalization;
using System.Text.Json;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Parts;

/// <summary>Names of a coupon's fields and their values as people read them, for differences and for lists of mistakes.</summary>
internal static class FieldWords
{
    /// <summary>The name of the field behind a JSON Pointer; places inside lists are named by their list.</summary>
    public static string Label(IStringLocalizer<Texts> say, string pointer)
    {
        LocalizedString label = say[ReviewKind.FieldKey(CouponEvents.Coupon, pointer)];
        if (!label.ResourceNotFound) return label;
        int end = pointer.LastIndexOf('/');
        return end > 0 ? Label(say, pointer[..end]) : say["Field.Whole"];
    }

    /// <summary>A value of the API as words: money in yuan, instants on the merchant's wall clock, lists by their names.</summary>
    public static string Value(IStringLocalizer<Texts> say, Zone zone, string pointer, JsonElement? value)
    {
        if (value is not { } known || known.ValueKind == JsonValueKind.Null) return say["Field.Nothing"];
        return known.ValueKind switch
        {
            JsonValueKind.Number when pointer.EndsWith("Fen", StringComparison.Ordinal) => "¥" + Fen.Yuan(known.GetInt64()),
            JsonValueKind.Number => known.GetInt64().ToString("N0", CultureInfo.InvariantCulture),
            JsonValueKind.String when known.TryGetDateTimeOffset(out DateTimeOffset at) => say["History.Moment", zone.Local(at)],
            JsonValueKind.String => Word(say, pointer, known.GetString()!),
            JsonValueKind.Array => pointer switch
            {
                "/layers" => string.Join(say["History.Comma"], known.EnumerateArray().Select(one => Word(say, pointer, one.GetString()!))),
                _ => say["Field.Many", known.GetArrayLength()],
            },
            _ => known.ToString(),
        };
    }

    private static string Word(IStringLocalizer<Texts> say, string pointer, string word) => pointer switch
    {
        "/layers" => say["List.Layer." + word],
        "/kind" => say["List.Kind." + word],
        "/codeMode" => say["Field.CodeMode." + word],
        "/audience" => say["Panel.Audience." + word],
        "/crowd" => say["Field.OneCrowd"],
        "/picture" => say["Field.OnePicture"],
        _ => word,
    };
}
