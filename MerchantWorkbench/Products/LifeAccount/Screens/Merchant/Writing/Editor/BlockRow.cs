using System.Text.Json.Serialization;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

/// <summary>A block while it is being written: every part may be missing.</summary>
public sealed class BlockRow : IHasFilm
{
    /// <summary>Its number in the form, given once: fields keep their names when blocks change places.</summary>
    public int Id { get; set; }

    public RowKind Kind { get; set; }

    public string? Text { get; set; }

    /// <summary>Over the text as it is being typed.</summary>
    public List<Mark> Marks { get; set; } = [];

    /// <summary>One is a picture, several are a gallery; of a product at most one; of a video the cover.</summary>
    public List<PictureRow> Pictures { get; set; } = [];

    /// <summary>Id of the coupon or the shop.</summary>
    public string? Target { get; set; }

    public string? Name { get; set; }

    public long? PriceFen { get; set; }

    /// <summary>A price that cannot be read, as it was typed.</summary>
    public string? WrongPrice { get; set; }

    public string? Link { get; set; }

    /// <summary>What a poll asks.</summary>
    public TypedLine Question { get; set; } = new();

    /// <summary>A poll's options; empty ones do not count.</summary>
    public List<TypedLine> Options { get; set; } = [];

    /// <summary>When a poll closes.</summary>
    public DateTimeOffset? Ends { get; set; }

    /// <summary>Questions with answers; empty ones do not count.</summary>
    public List<QuestionRow> Questions { get; set; } = [];

    /// <summary>The film of a video.</summary>
    public VideoRow? Video { get; set; }

    /// <summary>The cover of a video: its picture.</summary>
    [JsonIgnore]
    public PictureRow? Cover
    {
        get => Pictures.FirstOrDefault();
        set => Pictures = value is null ? [] : [value];
    }

    /// <summary>What stands in the field this moment; null when it is the text.</summary>
    [JsonIgnore]
    public string? Typing { get; set; }

    /// <summary>What a person would call its text now.</summary>
    [JsonIgnore]
    public string Now => Typing ?? Text ?? "";

    /// <summary>Words in lines.</summary>
    [JsonIgnore]
    public bool IsWords => Kind is RowKind.Paragraph or RowKind.Heading or RowKind.Bullets or RowKind.Numbers or RowKind.Quote;

    /// <summary>The fields of it that are several, in their order.</summary>
    private IEnumerable<TypedLine> Lines => [Question, .. Options, .. Questions.SelectMany(one => new[] { one.Question, one.Answer })];

    /// <summary>An empty field stands ready behind what is filled, so that nobody has to ask for one.</summary>
    internal void Grow()
    {
        if (Kind == RowKind.Poll)
            while (Options.Count < BlockRules.LeastOptions || (Options.Count < BlockRules.MostOptions && IsFilled(Options[^1]))) Options.Add(new());
        if (Kind == RowKind.Questions)
            while (Questions.Count == 0 || (Questions.Count < BlockRules.MostQuestions && (IsFilled(Questions[^1].Question) || IsFilled(Questions[^1].Answer))))
                Questions.Add(new());
    }

    /// <summary>Takes what stands in its fields for the text.</summary>
    internal void Settle()
    {
        (Text, Typing) = (Typing ?? Text, null);
        foreach (TypedLine line in Lines) line.Settle();
    }

    /// <summary>Takes over what stands in the fields of the row it is a copy of.</summary>
    internal void Hear(BlockRow original)
    {
        Typing = original.Typing;
        foreach ((TypedLine copy, TypedLine line) in Lines.Zip(original.Lines)) copy.Typing = line.Typing;
    }

    /// <summary>The row of a block.</summary>
    /// <param name="pictures">The post's, for their addresses.</param>
    /// <param name="film">The post's, where it has one.</param>
    internal static BlockRow Of(int id, Block block, IReadOnlyList<PictureSheet> pictures, VideoSheet? film = null)
    {
        (string text, List<Mark> marks) = Editor.Marks.Of(block.Type == BlockType.List ? Joined(block.Items ?? []) : block.Runs ?? []);
        return new BlockRow
        {
            Id = id, Kind = KindOf(block), Text = block.Text ?? text, Marks = marks, Target = block.Coupon ?? block.Shop, Name = block.Name,
            PriceFen = block.PriceFen, Link = block.Link,
            Question = Line(block.Question), Options = [.. (block.Options ?? []).Select(Line)], Ends = block.Ends,
            Questions = [.. (block.Questions ?? []).Select(one => new QuestionRow { Question = Line(one.Question), Answer = Line(one.Answer) })],
            Pictures = [.. Places(block).Select(place => PictureRow.Of(place, pictures))],
            Video = block.Type == BlockType.Video ? VideoRow.Of(film) : null,
        };
    }

    /// <summary>What it would say if it were handed in now.</summary>
    internal Block ToBlock() => Kind switch
    {
        RowKind.Paragraph => new() { Type = BlockType.Paragraph, Runs = Editor.Marks.Runs(Now, Marks) },
        RowKind.Quote => new() { Type = BlockType.Quote, Runs = Editor.Marks.Runs(Now, Marks) },
        RowKind.Heading => new() { Type = BlockType.Heading, Text = Now.ReplaceLineEndings(" ") },
        RowKind.Bullets => new() { Type = BlockType.List, Items = Items() },
        RowKind.Numbers => new() { Type = BlockType.List, Items = Items(), Ordered = true },
        RowKind.Pictures when Pictures.Count > 1 => new()
        {
            Type = BlockType.Gallery, Pictures = [.. Pictures.Select(row => new PostPicture(row.Picture, row.Alt))],
        },
        RowKind.Pictures => new() { Type = BlockType.Picture, Picture = Pictures.FirstOrDefault()?.Picture, Alt = Pictures.FirstOrDefault()?.Alt },
        RowKind.Coupon => new() { Type = BlockType.Coupon, Coupon = Target },
        RowKind.Shop => new() { Type = BlockType.Shop, Shop = Target },
        RowKind.Follow => new() { Type = BlockType.Follow },
        RowKind.Product => new()
        {
            Type = BlockType.Product, Name = Name, PriceFen = WrongPrice is null ? PriceFen : 0, Picture = Pictures.FirstOrDefault()?.Picture,
            Link = Link?.Trim(),
        },
        RowKind.Video => new() { Type = BlockType.Video, Video = Video?.Video, Picture = Cover?.Picture, Captions = Video?.Captions },
        RowKind.Divider => new() { Type = BlockType.Divider },
        RowKind.Questions => new()
        {
            Type = BlockType.Questions, Questions = [.. Questions.Select(one => new QuestionAnswer(one.Question.Now, one.Answer.Now))],
        },
        RowKind.Poll => new() { Type = BlockType.Poll, Question = Question.Now, Options = [.. Options.Select(option => option.Now)], Ends = Ends },
    };

    private static TypedLine Line(string? text) => new() { Text = text };

    private static bool IsFilled(TypedLine line) => !string.IsNullOrWhiteSpace(line.Now);

    private ListItem[] Items() => [.. Editor.Marks.Lines(Now, Marks).Select(runs => new ListItem(runs))];

    private static List<TextRun> Joined(IReadOnlyList<ListItem> items) =>
        [.. items.SelectMany((item, at) => at == 0 ? item.Runs ?? [] : [new TextRun("\n"), .. item.Runs ?? []])];

    private static PostPicture[] Places(Block block) =>
        block.Picture is { } one ? [new PostPicture(one, block.Alt)] : [.. block.Pictures ?? []];

    private static RowKind KindOf(Block block) => block.Type switch
    {
        BlockType.Heading => RowKind.Heading,
        BlockType.Paragraph or null => RowKind.Paragraph,
        BlockType.List => block.Ordered == true ? RowKind.Numbers : RowKind.Bullets,
        BlockType.Quote => RowKind.Quote,
        BlockType.Divider => RowKind.Divider,
        BlockType.Picture or BlockType.Gallery => RowKind.Pictures,
        BlockType.Coupon => RowKind.Coupon,
        BlockType.Shop => RowKind.Shop,
        BlockType.Follow => RowKind.Follow,
        BlockType.Product => RowKind.Product,
        BlockType.Video => RowKind.Video,
        BlockType.Questions => RowKind.Questions,
        BlockType.Poll => RowKind.Poll,
    };
}
