using System.Text.Json;
using System.Text.Json.Serialization;

namespace MerchantWorkbench.Platform.Kernel;

/// <summary>Puts an enum on the wire by its name (<c>money_off</c>), read back exactly so.</summary>
/// <remarks>The base library's own converter also takes numbers, other cases and lists: it reads "own,public" as one layer.</remarks>
public sealed class WordConverter<T> : JsonConverter<T> where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Words.TryParse(reader.GetString(), out T value) ? value : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words.Name(value));
}
