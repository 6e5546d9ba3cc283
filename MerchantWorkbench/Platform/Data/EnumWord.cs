using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MerchantWorkbench.Platform.Data;

/// <summary>Enums are stored as the words the API uses: <c>InReview</c> as <c>in_review</c>.</summary>
public sealed class EnumWord<T>() : ValueConverter<T, string>(value => Words.Name(value), word => Read(word)) where T : struct, Enum
{
    private static T Read(string word) => Words.TryParse(word, out T value) ? value : throw new InvalidOperationException(word);
}
