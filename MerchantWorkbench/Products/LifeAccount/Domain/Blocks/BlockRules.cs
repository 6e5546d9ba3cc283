using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

/// <summary>What a block may say, by its type. Text that is empty is no mistake: it is left out when the article is written down.</summary>
public static class BlockRules
{
    /// <summary>Characters of a heading, of a paragraph or quote, of one item of a list and of all its items, of a product's name.</summary>
    public const int MostHeading = 60, MostParagraph = 2_000, MostItem = 500, MostList = 5_000, MostName = 40;

    /// <summary>Items of a list.</summary>
    public const int MostItems = 50;

    /// <summary>Pictures of a gallery.</summary>
    public const int LeastGallery = 2, MostGallery = 9;

    /// <summary>Questions of one block; characters of a question, a poll's too, and of an answer.</summary>
    public const int MostQuestions = 10, MostQuestion = 60, MostAnswer = 300;

    /// <summary>Options of a poll, and characters of one.</summary>
    public const int LeastOptions = 2, MostOptions = 6, MostOption = 30;

    private const int MostRuns = 200, IdLength = 13;

    /// <summary>Notes what is wrong with a block.</summary>
    /// <param name="at">Where it stands, as JSON Pointer.</param>
    public static void Check(Guard guard, Block? block, string at)
    {
        if (block?.Type is not { } type)
        {
            guard.Check(false, at + "/type", "field.required");
            return;
        }

        string[] own = FieldsOf(type);
        foreach (string stray in Given(block).Except(own)) guard.Check(false, $"{at}/{stray}", "posts.not_for_block");
        CheckOwn(guard, block, type, at);
    }

    private static void CheckOwn(Guard guard, Block block, BlockType type, string at)
    {
        switch (type)
        {
            case BlockType.Heading:
                guard.Line(block.Text, at + "/text", MostHeading, required: false);
                break;
            case BlockType.Paragraph or BlockType.Quote:
                CheckRuns(guard, block.Runs, at + "/runs", MostParagraph, lines: true);
                break;
            case BlockType.List:
                CheckItems(guard, block.Items ?? [], at + "/items");
                break;
            case BlockType.Picture:
                guard.Line(block.Picture, at + "/picture", IdLength).Line(block.Alt, at + "/alt", PostBody.MostAlt, required: false);
                break;
            case BlockType.Gallery:
                CheckGallery(guard, block.Pictures ?? [], at + "/pictures");
                break;
            case BlockType.Coupon:
                guard.Line(block.Coupon, at + "/coupon", IdLength);
                break;
            case BlockType.Shop:
                guard.Line(block.Shop, at + "/shop", IdLength);
                break;
            case BlockType.Product:
                guard.Line(block.Name, at + "/name", MostName).Line(block.Picture, at + "/picture", IdLength, required: false)
                    .Check(WebLink.IsSound(block.Link), at + "/link", "posts.link");
                if (block.PriceFen is not null) guard.Money(block.PriceFen, at + "/priceFen", 1);
                break;
            case BlockType.Video:
                guard.Check(!string.IsNullOrWhiteSpace(block.Video), at + "/video", "posts.no_video")
                    .Line(block.Video, at + "/video", IdLength, required: false)
                    .Check(!string.IsNullOrWhiteSpace(block.Picture), at + "/picture", "posts.no_cover")
                    .Line(block.Picture, at + "/picture", IdLength, required: false).Line(block.Captions, at + "/captions", IdLength, required: false);
                break;
            case BlockType.Questions:
                CheckQuestions(guard, block.Questions ?? [], at + "/questions");
                break;
            case BlockType.Poll:
                guard.Line(block.Question, at + "/question", MostQuestion);
                CheckOptions(guard, block.Options ?? [], at + "/options");
                break;
        }
    }

    private static void CheckRuns(Guard guard, IReadOnlyList<TextRun>? runs, string at, int most, bool lines)
    {
        int length = PlainText.Length(TextRun.Words(runs));
        guard.Check(runs is null or { Count: <= MostRuns }, at, "field.too_many", MostRuns).Check(length <= most, at, "field.too_long", most, length);
        foreach ((int number, TextRun? run) in (runs ?? []).Take(MostRuns).Index())
            guard.Check(run is not null, $"{at}/{number}", "field.required")
                .Check(PlainText.IsPlain(run?.Text ?? "", lines), $"{at}/{number}/text", "field.not_plain")
                .Check(run?.Link is null || WebLink.IsSound(run.Link), $"{at}/{number}/link", "posts.link");
    }

    private static void CheckItems(Guard guard, IReadOnlyList<ListItem> items, string at)
    {
        int length = items.Sum(item => PlainText.Length(TextRun.Words(item?.Runs)));
        guard.Check(items.Count <= MostItems, at, "field.too_many", MostItems).Check(length <= MostList, at, "field.too_long", MostList, length);
        foreach ((int number, ListItem? item) in items.Take(MostItems).Index())
        {
            guard.Check(item is not null, $"{at}/{number}", "field.required");
            CheckRuns(guard, item?.Runs, $"{at}/{number}/runs", MostItem, lines: false);
        }
    }

    private static void CheckGallery(Guard guard, IReadOnlyList<PostPicture> pictures, string at)
    {
        guard.Check(pictures.Count is >= LeastGallery and <= MostGallery, at, "posts.gallery", LeastGallery, MostGallery);
        foreach ((int number, PostPicture? picture) in pictures.Take(MostGallery).Index())
            guard.Line(picture?.Picture, $"{at}/{number}/picture", IdLength)
                .Line(picture?.Alt, $"{at}/{number}/alt", PostBody.MostAlt, required: false)
                .Check(picture is null || pictures.Take(number).All(other => other?.Picture != picture.Picture), $"{at}/{number}/picture", "field.twice");
    }

    /// <summary>A question without an answer, or the other way round, is half of something; neither is nothing.</summary>
    private static void CheckQuestions(Guard guard, IReadOnlyList<QuestionAnswer> questions, string at)
    {
        guard.Check(questions.Count <= MostQuestions, at, "field.too_many", MostQuestions);
        foreach ((int number, QuestionAnswer? one) in questions.Take(MostQuestions).Index())
            guard.Check(one is not null, $"{at}/{number}", "field.required")
                .Line(one?.Question, $"{at}/{number}/question", MostQuestion, required: !string.IsNullOrWhiteSpace(one?.Answer))
                .Paragraph(one?.Answer, $"{at}/{number}/answer", MostAnswer, required: !string.IsNullOrWhiteSpace(one?.Question));
    }

    private static void CheckOptions(Guard guard, IReadOnlyList<string> options, string at)
    {
        int given = options.Count(option => !string.IsNullOrWhiteSpace(option));
        guard.Check(given >= LeastOptions && options.Count <= MostOptions, at, "posts.poll_options", LeastOptions, MostOptions);
        foreach ((int number, string? option) in options.Take(MostOptions).Index())
            guard.Line(option, $"{at}/{number}", MostOption, required: false)
                .Check(string.IsNullOrWhiteSpace(option) || options.Take(number).All(other => other?.Trim() != option.Trim()), $"{at}/{number}", "field.twice");
    }

    private static string[] FieldsOf(BlockType type) => type switch
    {
        BlockType.Heading => ["text"],
        BlockType.Paragraph or BlockType.Quote => ["runs"],
        BlockType.List => ["items", "ordered"],
        BlockType.Divider or BlockType.Follow => [],
        BlockType.Picture => ["picture", "alt"],
        BlockType.Gallery => ["pictures"],
        BlockType.Coupon => ["coupon"],
        BlockType.Shop => ["shop"],
        BlockType.Product => ["name", "priceFen", "picture", "link"],
        BlockType.Video => ["video", "picture", "captions"],
        BlockType.Questions => ["questions"],
        BlockType.Poll => ["question", "options", "ends"],
    };

    private static IEnumerable<string> Given(Block block)
    {
        if (block.Text is not null) yield return "text";
        if (block.Runs is not null) yield return "runs";
        if (block.Items is not null) yield return "items";
        if (block.Ordered is not null) yield return "ordered";
        if (block.Picture is not null) yield return "picture";
        if (block.Alt is not null) yield return "alt";
        if (block.Pictures is not null) yield return "pictures";
        if (block.Video is not null) yield return "video";
        if (block.Captions is not null) yield return "captions";
        if (block.Coupon is not null) yield return "coupon";
        if (block.Shop is not null) yield return "shop";
        if (block.Name is not null) yield return "name";
        if (block.PriceFen is not null) yield return "priceFen";
        if (block.Link is not null) yield return "link";
        if (block.Questions is not null) yield return "questions";
        if (block.Question is not null) yield return "question";
        if (block.Options is not null) yield return "options";
        if (block.Ends is not null) yield return "ends";
    }
}
