using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

/// <summary>Words and their marks. The field is never rewritten: a mark changes what stands beside it.</summary>
public sealed partial class WordsField
{
    /// <summary>
    /// Letters a field takes at all. No block may have as many; but what was pasted is to be seen with its count, and no message to the server may grow
    /// beyond what the connection carries.
    /// </summary>
    private const int MostTyped = 8_000;

    private const int MostTold = 12;
    private Mark? linking;
    private string? address, wrong, told;

    [Parameter, EditorRequired] public BlockRow Row { get; set; } = null!;

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter, EditorRequired] public string FieldId { get; set; } = "";

    [Parameter] public string? Error { get; set; }

    /// <summary>Asks the browser what is selected in a field: first letter, and the first one behind.</summary>
    [Parameter, EditorRequired] public Func<string, Task<int[]>> Selection { get; set; } = null!;

    /// <summary>The block changed.</summary>
    [Parameter] public EventCallback OnChange { get; set; }

    /// <summary>A letter was typed.</summary>
    [Parameter] public EventCallback OnTyping { get; set; }

    private string AddressId => FieldId + "-address";

    private int Most => Row.Kind switch
    {
        RowKind.Heading => BlockRules.MostHeading,
        RowKind.Bullets or RowKind.Numbers => BlockRules.MostList,
        _ => BlockRules.MostParagraph,
    };

    private Task TypeAsync(string text)
    {
        Row.Marks = Marks.Moved(Row.Marks, Row.Now, text);
        Row.Typing = text;
        return OnTyping.InvokeAsync();
    }

    private Task SayAsync(string? text)
    {
        Row.Marks = Marks.Moved(Row.Marks, Row.Now, text ?? "");
        (Row.Text, Row.Typing) = (text, null);
        return OnChange.InvokeAsync();
    }

    private async Task LayAsync(MarkKind kind)
    {
        int[] chosen = await Selection(FieldId);
        int from = Math.Clamp(chosen[0], 0, Row.Now.Length), until = Math.Clamp(chosen[1], 0, Row.Now.Length);
        told = from < until ? null : Say["Mark.ChooseFirst"].Value;
        if (told is not null) return;
        if (kind == MarkKind.Link)
        {
            (linking, wrong) = (new Mark(from, until, kind), null);
            address = Row.Marks.FirstOrDefault(mark => mark.Kind == kind && mark.From < until && mark.Until > from)?.Link;
            return;
        }

        Row.Marks = Marks.Toggled(Row.Marks, new Mark(from, until, kind));
        await OnChange.InvokeAsync();
    }

    private async Task LinkAsync()
    {
        string link = address?.Trim() ?? "";
        wrong = WebLink.IsSound(link) ? null : Say["posts.link"].Value;
        if (wrong is not null || linking is null) return;
        Row.Marks = Marks.Toggled(Row.Marks, linking with { Link = link });
        linking = null;
        await OnChange.InvokeAsync();
    }

    private Task OffAsync(Mark mark)
    {
        Row.Marks = [.. Row.Marks.Where(other => other != mark)];
        return OnChange.InvokeAsync();
    }

    private string Told(Mark mark) => mark.Link is null ? Say["Mark.Told", Say["Mark." + Words.Name(mark.Kind)], Stretch(mark)]
        : Say["Mark.ToldLink", Stretch(mark), mark.Link];

    private string Stretch(Mark mark)
    {
        string words = Row.Now[Math.Min(mark.From, Row.Now.Length)..Math.Min(mark.Until, Row.Now.Length)];
        return words.Length <= MostTold ? words : words[..MostTold] + "…";
    }
}
