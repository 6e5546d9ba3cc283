using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>
/// What a post says. A short post: plain text, one to nine pictures, perhaps a coupon. A video: plain text, a film with its cover, perhaps a coupon.
/// An article: a title, perhaps a cover, blocks. A live announcement: a title, a cover, when it starts, perhaps words, goods, coupons.
/// As JSON it is a revision; nothing of it is ever markup.
/// </summary>
/// <param name="Text">Of a short post or a video, 1–1,000 characters; of an announcement perhaps.</param>
/// <param name="Pictures">Of a short post.</param>
/// <param name="Coupon">Of a short post or a video: id of the coupon that hangs on it, or null.</param>
public record PostBody(string? Text = null, IReadOnlyList<PostPicture>? Pictures = null, string? Coupon = null)
{
    /// <summary>Characters of a short post at most.</summary>
    public const int MostText = 1_000;

    /// <summary>Pictures of a short post at most.</summary>
    public const int MostPictures = 9;

    /// <summary>Characters that describe one picture at most.</summary>
    public const int MostAlt = 100;

    private const int MostName = 24, MostOpening = 120;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Null is a short post.</summary>
    public PostKind? Kind { get; init; }

    /// <summary>Of an article or an announcement, 1–32 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Id of the picture that stands for it in the feed: a video's, an announcement's, or an article's; null there for the first one.</summary>
    public string? Cover { get; init; }

    /// <summary>What the cover of an announcement shows, for who cannot see it; up to 100 characters.</summary>
    public string? CoverAlt { get; init; }

    /// <summary>Of a video: id of the uploaded film.</summary>
    public string? Video { get; init; }

    /// <summary>Of a video: id of its uploaded captions, or null.</summary>
    public string? Captions { get; init; }

    /// <summary>Of an article, 1–60.</summary>
    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary>Of a live announcement: start, goods, coupons.</summary>
    public Announcement? Announcement { get; init; }

    /// <summary>What sort of piece it is.</summary>
    [JsonIgnore]
    public PostKind Sort => Kind ?? PostKind.Short;

    [JsonIgnore]
    public bool IsArticle => Kind == PostKind.Article;

    /// <summary>How the post is called in lists: its title, else the beginning of the first line.</summary>
    [JsonIgnore]
    public string Name => Sort is PostKind.Article or PostKind.Live ? (Title ?? "").Trim() : Cut((Text ?? "").Trim().Split('\n')[0].Trim(), MostName);

    /// <summary>Its words alone, without title and without how they look.</summary>
    [JsonIgnore]
    public string Words => !IsArticle ? Text ?? ""
        : string.Join('\n', (Blocks ?? []).Select(block => block?.Words()).Where(words => !string.IsNullOrEmpty(words)));

    /// <summary>What stands for it in the feed: a short post's text, an article's first words.</summary>
    [JsonIgnore]
    public string Opening => IsArticle ? Cut(Words.Trim(), MostOpening) : Text ?? "";

    /// <summary>Everything that is wrong with it by itself, or null.</summary>
    public Refusal? WhatIsWrong()
    {
        switch (Sort)
        {
            case PostKind.Article: return ArticleRules.WhatIsWrong(this);
            case PostKind.Video: return VideoRules.WhatIsWrong(this);
            case PostKind.Live: return AnnouncementRules.WhatIsWrong(this);
        }

        Guard guard = new Guard().Paragraph(Text, "/text", MostText)
            .Check(Pictures is { Count: > 0 }, "/pictures", "posts.no_picture")
            .Check(Pictures is null or { Count: <= MostPictures }, "/pictures", "field.too_many", MostPictures)
            .Line(Coupon, "/coupon", 13, required: false)
            .Check(Title is null, "/title", "posts.not_for_kind").Check(Cover is null, "/cover", "posts.not_for_kind")
            .Check(Blocks is null, "/blocks", "posts.not_for_kind").Check(Video is null, "/video", "posts.not_for_kind")
            .Check(Captions is null, "/captions", "posts.not_for_kind")
            .Check(CoverAlt is null, "/coverAlt", "posts.not_for_kind").Check(Announcement is null, "/announcement", "posts.not_for_kind");
        for (int at = 0; at < Math.Min(Pictures?.Count ?? 0, MostPictures); at++)
        {
            PostPicture? picture = Pictures![at];
            guard.Check(picture is not null, $"/pictures/{at}", "field.required").Line(picture?.Picture, $"/pictures/{at}/picture", 13)
                .Line(picture?.Alt, $"/pictures/{at}/alt", MostAlt, required: false)
                .Check(picture is null || Pictures.Take(at).All(other => other?.Picture != picture.Picture), $"/pictures/{at}/picture", "field.twice");
        }
        return guard.Refusal;
    }

    /// <summary>The same without what says nothing: spaces around text, empty descriptions, empty blocks, an empty coupon.</summary>
    public PostBody Tidy() => Sort switch
    {
        PostKind.Article => new()
        {
            Kind = Kind, Title = Title?.Trim(), Cover = Said(Cover), Blocks = [.. (Blocks ?? []).Select(block => block.Tidy()).OfType<Block>()],
        },
        PostKind.Video => new(TidyText, null, Said(Coupon)) { Kind = Kind, Cover = Said(Cover), Video = Said(Video), Captions = Said(Captions) },
        PostKind.Live => new(Said(TidyText))
        {
            Kind = Kind, Title = Title?.Trim(), Cover = Said(Cover), CoverAlt = Said(CoverAlt)?.Trim(), Announcement = Announcement?.Tidy(),
        },
        PostKind.Short => new(TidyText, Pictures is null ? null : [.. Pictures.Select(one => one with { Alt = Said(one.Alt)?.Trim() })], Said(Coupon)),
    };

    /// <summary>The body as text; the same body is always the same text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The body of a text that <see cref="Write"/> made.</summary>
    /// <exception cref="JsonException">A block of a type, or a field, that no body has; its Path names the place.</exception>
    public static PostBody Read(string json) => JsonSerializer.Deserialize<PostBody>(json, Json) ?? throw new JsonException("null");

    private string? TidyText => Text?.Trim().ReplaceLineEndings("\n");

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Cut(string text, int most)
    {
        System.Text.Rune[] letters = [.. text.EnumerateRunes()];
        return letters.Length <= most ? text : string.Concat(letters.Take(most)) + "…";
    }
}
