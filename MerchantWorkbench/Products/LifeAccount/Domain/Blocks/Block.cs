namespace MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

/// <summary>One block of an article. Its type decides which of the other fields it has; nothing of it is ever markup.</summary>
public sealed record Block
{
    public BlockType? Type { get; init; }

    /// <summary>A heading's words, up to 60 characters.</summary>
    public string? Text { get; init; }

    /// <summary>The words of a paragraph or a quote, together up to 2,000 characters.</summary>
    public IReadOnlyList<TextRun>? Runs { get; init; }

    /// <summary>A list's items, up to 50 of up to 500 characters, together up to 5,000.</summary>
    public IReadOnlyList<ListItem>? Items { get; init; }

    /// <summary>A list with numbers.</summary>
    public bool? Ordered { get; init; }

    /// <summary>Id of an uploaded picture: the picture itself, a product's, a video's cover.</summary>
    public string? Picture { get; init; }

    /// <summary>What the picture shows, for who cannot see it; up to 100 characters.</summary>
    public string? Alt { get; init; }

    /// <summary>Of a video: id of the uploaded film. Its picture is the cover.</summary>
    public string? Video { get; init; }

    /// <summary>Of a video: id of its uploaded captions, or null.</summary>
    public string? Captions { get; init; }

    /// <summary>A gallery's pictures, two to nine.</summary>
    public IReadOnlyList<PostPicture>? Pictures { get; init; }

    /// <summary>Id of the coupon to take.</summary>
    public string? Coupon { get; init; }

    /// <summary>Id of the merchant's shop.</summary>
    public string? Shop { get; init; }

    /// <summary>What a product is called, up to 40 characters.</summary>
    public string? Name { get; init; }

    /// <summary>What a product costs, in fen; null to leave it open.</summary>
    public long? PriceFen { get; init; }

    /// <summary>Where a product is to be had.</summary>
    public string? Link { get; init; }

    /// <summary>One to ten questions with their answers.</summary>
    public IReadOnlyList<QuestionAnswer>? Questions { get; init; }

    /// <summary>What a poll asks, up to 60 characters.</summary>
    public string? Question { get; init; }

    /// <summary>What can be chosen in a poll, two to six different ones of up to 30 characters.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>When a poll closes; null while it goes on for as long as the post is live.</summary>
    public DateTimeOffset? Ends { get; init; }

    /// <summary>The words alone, without how they look.</summary>
    public string Words() => Type switch
    {
        BlockType.Heading => Text ?? "",
        BlockType.Paragraph or BlockType.Quote => TextRun.Words(Runs),
        BlockType.List => string.Join('\n', (Items ?? []).Select(item => TextRun.Words(item?.Runs))),
        BlockType.Product => Name ?? "",
        BlockType.Questions => Lines((Questions ?? []).SelectMany(one => new[] { one?.Question, one?.Answer })),
        BlockType.Poll => Lines((Options ?? []).Prepend(Question)),
        BlockType.Divider or BlockType.Picture or BlockType.Gallery or BlockType.Coupon or BlockType.Shop or BlockType.Follow or BlockType.Video or null => "",
    };

    /// <summary>The same without what says nothing; null when nothing is left.</summary>
    public Block? Tidy() => Type switch
    {
        BlockType.Heading => string.IsNullOrWhiteSpace(Text) ? null : this with { Text = Text.Trim() },
        BlockType.Paragraph or BlockType.Quote => TextRun.Tidy(Runs) is { Count: > 0 } runs ? this with { Runs = runs } : null,
        BlockType.List => TidyItems() is { Length: > 0 } items ? this with { Items = items, Ordered = Ordered == true ? true : null } : null,
        BlockType.Picture => this with { Alt = Said(Alt) },
        BlockType.Gallery => this with { Pictures = [.. (Pictures ?? []).Select(one => one with { Alt = Said(one.Alt) })] },
        BlockType.Product => string.IsNullOrWhiteSpace(Name) ? null : this with { Name = Name.Trim(), Picture = Said(Picture) },
        BlockType.Questions => TidyQuestions() is { Length: > 0 } questions ? this with { Questions = questions } : null,
        BlockType.Poll => string.IsNullOrWhiteSpace(Question) ? null : this with
        {
            Question = Question.Trim(),
            Options = [.. (Options ?? []).Select(Said).OfType<string>()],
            Ends = Ends?.ToUniversalTime(),
        },
        BlockType.Divider or BlockType.Coupon or BlockType.Shop or BlockType.Follow or BlockType.Video or null => this,
    };

    private ListItem[] TidyItems() => [.. (Items ?? []).Select(item => new ListItem(TextRun.Tidy(item.Runs))).Where(item => item.Runs!.Count > 0)];

    private QuestionAnswer[] TidyQuestions() =>
    [
        .. (Questions ?? []).Select(one => new QuestionAnswer(Said(one.Question), Said(one.Answer)?.ReplaceLineEndings("\n")))
            .Where(one => one.Question is not null),
    ];

    private static string Lines(IEnumerable<string?> texts) => string.Join('\n', texts.Where(text => !string.IsNullOrEmpty(text)));

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
