using System.Collections.Frozen;
using System.Text.Json;

namespace MerchantWorkbench.Platform.Kernel;

/// <summary>The outside name of an enum's value and back: <c>PercentOff</c> is <c>percent_off</c> in addresses, JSON and tables.</summary>
public static class Words
{
    /// <summary>The outside name. A value the enum does not have is a bug and throws.</summary>
    public static string Name<T>(T value) where T : struct, Enum => Names<T>.Outward[value];

    /// <summary>Reads an outside name exactly as written; false for anything else.</summary>
    public static bool TryParse<T>(string? name, out T value) where T : struct, Enum
    {
        value = default;
        return name is not null && Names<T>.Inward.TryGetValue(name, out value);
    }

    private static class Names<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Outward =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        public static readonly FrozenDictionary<string, T> Inward = Outward.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }
}
