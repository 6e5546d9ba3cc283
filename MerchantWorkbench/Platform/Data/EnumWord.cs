using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MerchantWorkbench.Platform.Data;

/// <summary>Enums are stored as the words the API uses: <c>InReview</c> as <c>in_review</c>.</summary>
public sealed class EnumWord<T>() : ValueConverter<T, string>(value => Word(value), word => Words[word]) where T : struct, Enum
{
    private static readonly Dictionary<string, T> Words = Enum.GetValues<T>().ToDictionary(Word);

    /// <summary>The word for a value.</summary>
    public static string Word(T value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
