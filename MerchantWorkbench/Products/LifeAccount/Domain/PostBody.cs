using System.Text.Json;
using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>What a short post says: plain text, one to nine pictures, perhaps a coupon. As JSON it is a revision; nothing of it is ever markup.</summary>
/// <param name="Text">1–1,000 characters.</param>
/// <param name="Coupon">Id of the coupon that hangs on it, or null.</param>
public sealed record PostBody(string? Text, IReadOnlyList<PostPicture>? Pictures, string? Coupon = null)
{
    /// <summary>Characters at most.</summary>
    public const int MostText = 1_000;

    /// <summary>Pictures at most.</summary>
    public const int MostPictures = 9;

    /// <summary>Characters that describe one picture at most.</summary>
    public const int MostAlt = 100;

    private const int MostTitle = 24;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>How the post is called in lists: the beginning of its first line.</summary>
    [JsonIgnore]
    public string Title
    {
        get
        {
            string line = (Text ?? "").Trim().Split('\n')[0].Trim();
            System.Text.Rune[] letters = [.. line.EnumerateRunes()];
            return letters.Length <= MostTitle ? line : string.Concat(letters.Take(MostTitle)) + "…";
        }
    }

    /// <summary>Everything that is wrong with it by itself, or null.</summary>
    public Refusal? WhatIsWrong()
    {
        Guard guard = new Guard().Paragraph(Text, "/text", MostText)
            .Check(Pictures is { Count: > 0 }, "/pictures", "posts.no_picture")
            .Check(Pictures is null or { Count: <= MostPictures }, "/pictures", "field.too_many", MostPictures)
            .Line(Coupon, "/coupon", 13, required: false);
        for (int at = 0; at < Math.Min(Pictures?.Count ?? 0, MostPictures); at++)
        {
            PostPicture? picture = Pictures![at];
            guard.Check(picture is not null, $"/pictures/{at}", "field.required").Line(picture?.Picture, $"/pictures/{at}/picture", 13)
                .Line(picture?.Alt, $"/pictures/{at}/alt", MostAlt, required: false)
                .Check(picture is null || Pictures.Take(at).All(other => other?.Picture != picture.Picture), $"/pictures/{at}/picture", "field.twice");
        }
        return guard.Refusal;
    }

    /// <summary>The same without what says nothing: spaces around the text, empty descriptions, an empty coupon.</summary>
    public PostBody Tidy() => new(
        Text?.Trim().ReplaceLineEndings("\n"),
        Pictures is null ? null : [.. Pictures.Select(one => one with { Alt = string.IsNullOrWhiteSpace(one.Alt) ? null : one.Alt.Trim() })],
        string.IsNullOrWhiteSpace(Coupon) ? null : Coupon);

    /// <summary>The body as text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The body of a text that <see cref="Write"/> made.</summary>
    public static PostBody Read(string json) => JsonSerializer.Deserialize<PostBody>(json, Json)!;
}
