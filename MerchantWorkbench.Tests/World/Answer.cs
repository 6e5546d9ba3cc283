using System.Text.Json;

namespace MerchantWorkbench.Tests.World;

/// <summary>What the API said.</summary>
public sealed record Answer(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The problem's code; null when it went well.</summary>
    public string? Code => Status < 400 ? null : Json.GetProperty("code").GetString();

    /// <summary>"pointer code" of every wrong field, sorted.</summary>
    public string[] Wrong =>
    [
        .. Json.GetProperty("errors").EnumerateArray()
            .Select(error => $"{error.GetProperty("pointer").GetString()} {error.GetProperty("code").GetString()}").Order(StringComparer.Ordinal),
    ];

    public string Text(string field) => Json.GetProperty(field).GetString()!;

    public long Number(string field) => Json.GetProperty(field).GetInt64();

    /// <summary>The answer itself, when it has this status.</summary>
    public Answer Is(int status, string? code = null)
    {
        Assert.True(Status == status && (code is null || Code == code), $"expected {status} {code}, heard {Status}: {Body}");
        return this;
    }
}
