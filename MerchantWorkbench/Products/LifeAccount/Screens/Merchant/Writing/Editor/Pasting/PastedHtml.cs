using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor.Pasting;

/// <summary>
/// Reads what was copied from Word, WeChat or any page into blocks: words, their order, headings, lists, quotes, bold, italic, sound links. No markup of
/// the source is kept, and nothing in it is run or fetched.
/// </summary>
internal sealed partial class PastedHtml
{
    /// <summary>Letters of a page that are read at all.</summary>
    public const int Most = 1_000_000;

    /// <summary>Nesting that is followed; a page a person wrote has some dozens.</summary>
    private const int Deepest = 200;

    /// <summary>
    /// Elements that may be open at once. For each tag the parser looks through those that are open: a hundred thousand of them would keep a core busy for
    /// more than a minute. What comes after is not read.
    /// </summary>
    private const int MostOpen = 500;

    /// <summary>Elements that need no end: they close one another, or hold nothing.</summary>
    private static readonly HashSet<string> WithoutEnd = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "source", "td", "th", "tr", "wbr",
    };

    private readonly List<Block> blocks = [];
    private readonly List<TextRun> runs = [];
    private readonly List<ListItem> items = [];
    private readonly SortedDictionary<Leftover, int> left = [];
    private BlockType kind = BlockType.Paragraph;
    private bool isOrdered, wasOrdered, keepsLines;

    private PastedHtml()
    {
    }

    /// <summary>Reads.</summary>
    /// <param name="room">Blocks that still fit into the article.</param>
    public static Pasted Read(string html, int room)
    {
        var reading = new PastedHtml();
        using IHtmlDocument page = new HtmlParser().ParseDocument(Shallow(html.Length > Most ? html[..Most] : html));
        if (page.Body is { } body) reading.Inside(body, new TextRun(null), 0);
        reading.CloseBlock();
        reading.CloseList();
        if (reading.blocks.Count > room) reading.left[Leftover.Block] = reading.blocks.Count - room;
        return new Pasted([.. reading.blocks.Take(room)], reading.left);
    }

    /// <summary>As far as it is not nested too deeply.</summary>
    private static string Shallow(string html)
    {
        int open = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            if (WithoutEnd.Contains(tag.Groups["name"].Value)) continue;
            open = tag.Groups["end"].Length > 0 ? Math.Max(0, open - 1) : open + 1;
            if (open > MostOpen) return html[..tag.Index];
        }
        return html;
    }

    private void Inside(INode parent, TextRun look, int depth)
    {
        if (depth > Deepest) return;
        foreach (INode node in parent.ChildNodes)
        {
            if (node is IText text) Say(text.Data, look);
            else if (node is IElement element) Meet(element, look, depth + 1);
        }
    }

    private void Meet(IElement element, TextRun look, int depth)
    {
        string style = (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (style.Contains("display:none", StringComparison.Ordinal) || style.Contains("mso-list:ignore", StringComparison.Ordinal)) return;
        look = Styled(element, style, look);
        switch (element.LocalName)
        {
            case "style" or "title" or "template" or "noscript" or "head" or "meta" or "link":
                break;
            case "script":
                Leave(Leftover.Script);
                break;
            case "img" or "svg" or "canvas":
                Leave(Leftover.Picture);
                break;
            case "video" or "audio" or "iframe" or "object" or "embed":
                Leave(Leftover.Media);
                break;
            case "input" or "select" or "textarea" or "button":
                Leave(Leftover.Form);
                break;
            case "br":
                Say("\n", look, asItIs: true);
                break;
            case "hr":
                Apart(BlockType.Paragraph, () => { });
                Emit(new Block { Type = BlockType.Divider });
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Apart(BlockType.Heading, () => Inside(element, look with { Bold = false }, depth));
                break;
            case "blockquote":
                Apart(BlockType.Quote, () => Inside(element, look, depth));
                break;
            case "ul" or "ol":
                Apart(BlockType.List, () => Inside(element, look, depth), ordered: element.LocalName == "ol");
                break;
            case "table":
                Leave(Leftover.Table);
                Apart(kind, () => Inside(element, look, depth));
                break;
            case "td" or "th":
                if (runs.Count > 0) Say(" | ", look, asItIs: true);
                Inside(element, look, depth);
                break;
            case "p" when (element.ClassName ?? "").StartsWith("MsoListParagraph", StringComparison.Ordinal):
                Apart(BlockType.List, () => Inside(element, look, depth), IsNumbered(element));
                break;
            case "pre":
                bool before = keepsLines;
                keepsLines = true;
                Apart(kind, () => Inside(element, look, depth), isOrdered);
                keepsLines = before;
                break;
            case "p" or "div" or "section" or "article" or "header" or "footer" or "main" or "aside" or "nav" or "figure" or "figcaption" or "address"
                or "form" or "fieldset" or "dl" or "dt" or "dd" or "li" or "tr" or "thead" or "tbody" or "tfoot" or "caption" or "center":
                // Within a heading, a quote or a list they only part the lines.
                Apart(kind, () => Inside(element, look, depth), isOrdered);
                break;
            default:
                Inside(element, look, depth);
                break;
        }
    }

    private TextRun Styled(IElement element, string style, TextRun look)
    {
        if (element.LocalName is "b" or "strong") look = look with { Bold = true };
        if (element.LocalName is "i" or "em") look = look with { Italic = true };
        if (style.Contains("font-weight:normal", StringComparison.Ordinal) || style.Contains("font-weight:400", StringComparison.Ordinal))
            look = look with { Bold = false };
        else if (style.Contains("font-weight:bold", StringComparison.Ordinal) || style.Contains("font-weight:6", StringComparison.Ordinal)
            || style.Contains("font-weight:7", StringComparison.Ordinal) || style.Contains("font-weight:8", StringComparison.Ordinal)
            || style.Contains("font-weight:9", StringComparison.Ordinal)) look = look with { Bold = true };
        if (style.Contains("font-style:italic", StringComparison.Ordinal)) look = look with { Italic = true };
        if (element.LocalName == "font" || style.Contains("color:", StringComparison.Ordinal) || style.Contains("font-size:", StringComparison.Ordinal)
            || style.Contains("font-family:", StringComparison.Ordinal)) left[Leftover.Look] = 1;
        if (element.LocalName != "a" || element.GetAttribute("href") is not { Length: > 0 } address || address[0] == '#') return look;
        if (WebLink.IsSound(address)) return look with { Link = address };
        Leave(Leftover.Link);
        return look;
    }

    /// <summary>A numbered list of Word is a row of paragraphs that bring their number along as text.</summary>
    private static bool IsNumbered(IElement element) =>
        element.QuerySelector("[style*='mso-list:Ignore' i]") is { } sign && sign.TextContent.Any(char.IsAsciiLetterOrDigit);

    /// <summary>Something that stands by itself: what was before it ends, and so does it.</summary>
    private void Apart(BlockType inner, Action inside, bool ordered = false)
    {
        (BlockType outer, bool outerOrdered) = (kind, isOrdered);
        CloseBlock();
        if (outer != BlockType.List || inner != BlockType.List) (kind, isOrdered) = (inner, ordered);
        inside();
        CloseBlock();
        (kind, isOrdered) = (outer, outerOrdered);
    }

    /// <summary>Takes words: spaces as a browser shows them, nothing that hides or turns text round.</summary>
    private void Say(string text, TextRun look, bool asItIs = false)
    {
        if (!asItIs && !keepsLines) text = WrappedHan().Replace(text, "");
        var words = new StringBuilder();
        bool isSpaced = runs.Count == 0 || runs[^1].Text!.EndsWith(' ') || runs[^1].Text!.EndsWith('\n');
        foreach (Rune letter in text.EnumerateRunes())
        {
            bool isBreak = letter.Value == '\n' && (asItIs || keepsLines), isSpace = Rune.IsWhiteSpace(letter) && letter.Value != 0x3000;
            if (isBreak) words.Append('\n');
            else if (isSpace && !(isSpaced && !asItIs)) words.Append(' ');
            else if (!isSpace && letter != Rune.ReplacementChar && PlainText.IsPlain(letter.ToString())) words.Append(letter);
            else continue;
            isSpaced = isSpace || isBreak;
        }

        if (words.Length > 0) runs.Add(look with { Text = words.ToString() });
    }

    private void CloseBlock()
    {
        bool isLine = kind is BlockType.Heading or BlockType.List;
        TextRun[] said = [.. TextRun.Tidy([.. runs.Select(run => isLine ? run with { Text = run.Text!.Replace('\n', ' ') } : run)])];
        runs.Clear();
        if (said.Length == 0) return;
        if (kind == BlockType.List)
        {
            foreach (TextRun[] piece in Pieces(said, BlockRules.MostItem)) AddItem(new ListItem(piece));
        }
        else if (kind == BlockType.Heading && PlainText.Length(TextRun.Words(said)) <= BlockRules.MostHeading)
        {
            Emit(new Block { Type = BlockType.Heading, Text = TextRun.Words(said) });
        }
        else
        {
            BlockType type = kind == BlockType.Quote ? BlockType.Quote : BlockType.Paragraph;
            foreach (TextRun[] piece in Pieces(said, BlockRules.MostParagraph)) Emit(new Block { Type = type, Runs = piece });
        }
    }

    private void AddItem(ListItem item)
    {
        if (items.Count > 0 && (items.Count == BlockRules.MostItems || isOrdered != wasOrdered
            || items.Sum(one => PlainText.Length(TextRun.Words(one.Runs))) + PlainText.Length(TextRun.Words(item.Runs)) > BlockRules.MostList)) CloseList();
        wasOrdered = isOrdered;
        items.Add(item);
    }

    private void CloseList()
    {
        if (items.Count == 0) return;
        blocks.Add(new Block { Type = BlockType.List, Items = [.. items], Ordered = wasOrdered ? true : null });
        items.Clear();
    }

    private void Emit(Block block)
    {
        CloseList();
        blocks.Add(block);
    }

    private void Leave(Leftover what) => left[what] = left.GetValueOrDefault(what) + 1;

    /// <summary>Word wraps its source between any two Han characters; a browser shows a space there, which nobody typed.</summary>
    [GeneratedRegex("<(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9:-]*)")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=[\u2E80-\u9FFF\uFF00-\uFFEF])\s*\n\s*(?=[\u2E80-\u9FFF\uFF00-\uFFEF])")]
    private static partial Regex WrappedHan();

    /// <summary>Words in pieces that a block can hold, each ending at a letter's end.</summary>
    private static IEnumerable<TextRun[]> Pieces(IEnumerable<TextRun> said, int most)
    {
        List<TextRun> piece = [];
        int room = most;
        foreach (TextRun run in said)
        {
            var words = new StringBuilder();
            foreach (Rune letter in run.Text!.EnumerateRunes())
            {
                if (room-- == 0)
                {
                    if (words.Length > 0) piece.Add(run with { Text = words.ToString() });
                    words.Clear();
                    yield return [.. TextRun.Tidy(piece)];
                    piece.Clear();
                    room = most - 1;
                }

                words.Append(letter);
            }

            if (words.Length > 0) piece.Add(run with { Text = words.ToString() });
        }

        if (TextRun.Tidy(piece) is { Count: > 0 } last) yield return [.. last];
    }
}
