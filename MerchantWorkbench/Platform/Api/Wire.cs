using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MerchantWorkbench.Platform.Api;

/// <summary>How values look as JSON, in the API, in kept answers and in events.</summary>
public static class Wire
{
    /// <summary>
    /// camelCase; enums as snake_case words; instants RFC 3339 in UTC; nulls left out; an unknown, doubled or wrongly typed field is an error.
    /// </summary>
    public static JsonSerializerOptions Json { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            NumberHandling = JsonNumberHandling.Strict,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNameCaseInsensitive = false,
            MaxDepth = 16,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        json.Converters.Add(new InstantText());
        json.Converters.Add(new StorableText());
        json.MakeReadOnly(populateMissingResolver: true);
        return json;
    }

    /// <summary>RFC 3339 with an offset; a time without one could mean any instant of a day.</summary>
    private sealed class InstantText : JsonConverter<DateTimeOffset>
    {
        private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            string text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException();
            bool hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');
            return hasOffset && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset instant)
                ? Cut(instant.ToUniversalTime())
                : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

        /// <summary>Whole microseconds, what both databases keep.</summary>
        private static DateTimeOffset Cut(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>NUL has no place in a text, and PostgreSQL cannot store it.</summary>
    private sealed class StorableText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String) throw new JsonException();
            string text = reader.GetString()!;
            return text.Contains('\0') ? throw new JsonException() : text;
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
