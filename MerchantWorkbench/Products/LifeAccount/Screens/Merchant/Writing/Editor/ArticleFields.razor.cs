using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor.Pasting;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

/// <summary>The blocks in their order. Whatever a button does, the person stays where the thing is.</summary>
public sealed partial class ArticleFields : IAsyncDisposable
{
    private const string LastBar = "block-add";
    private IJSObjectReference? script, pasting;
    private DotNetObjectReference<ArticleFields>? self;
    private Action? undo;
    private string? said, left, focus;
    private int? adding;

    [Parameter, EditorRequired] public PostForm Form { get; set; } = null!;

    [Parameter, EditorRequired] public WritingDesk Desk { get; set; } = null!;

    /// <summary>What is wrong with the article, once that is to be told.</summary>
    [Parameter] public Refusal? Of { get; set; }

    /// <summary>Something about the article changed.</summary>
    [Parameter] public EventCallback OnChange { get; set; }

    /// <summary>A letter was typed.</summary>
    [Parameter] public EventCallback OnTyping { get; set; }

    [Inject] private IJSRuntime Browser { get; set; } = null!;

    [Inject] private Sentences Sentences { get; set; } = null!;

    /// <summary>A coupon, the follow button and a poll stand in an article once.</summary>
    private IReadOnlyList<RowKind> Kinds =>
        [.. Enum.GetValues<RowKind>().Where(kind => kind is not (RowKind.Coupon or RowKind.Follow or RowKind.Poll or RowKind.Video)
            || Form.Blocks.All(row => row.Kind != kind))];

    public async ValueTask DisposeAsync()
    {
        try
        {
            self?.Dispose();
            if (pasting is not null) await pasting.InvokeVoidAsync("stop");
            if (script is not null) await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            IJSObjectReference paste = await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/paste.js"]);
            pasting = await paste.InvokeAsync<IJSObjectReference>("watch", "f-blocks", self, PastedHtml.Most);
        }

        if (focus is not { } place) return;
        focus = null;
        await (await ScriptAsync()).InvokeVoidAsync("focus", place);
    }

    private async Task<IJSObjectReference> ScriptAsync() =>
        script ??= await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/designer.js"]);

    private async Task<int[]> SelectionAsync(string field) => await (await ScriptAsync()).InvokeAsync<int[]>("selection", field);

    /// <summary>The first thing wrong at a place or inside it.</summary>
    private string? Wrong(string pointer) =>
        Of?.Fields.FirstOrDefault(one => one.Pointer == pointer || one.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal)) is { } wrong
            ? Sentences.For(wrong) : null;

    private string? Exactly(string pointer) => Of?.Fields.FirstOrDefault(one => one.Pointer == pointer) is { } wrong ? Sentences.For(wrong) : null;

    private Task TypeAsync(string title)
    {
        Form.TypingTitle = title;
        return OnTyping.InvokeAsync();
    }

    private Task SayAsync(string? title)
    {
        (Form.Title, Form.TypingTitle) = (title, null);
        return OnChange.InvokeAsync();
    }

    private Task CoverAsync(SentPicture sent)
    {
        Form.Cover = new PictureRow { Picture = sent.Id!, Address = sent.Address! };
        return OnChange.InvokeAsync();
    }

    private Task DropCoverAsync()
    {
        Form.Cover = null;
        return OnChange.InvokeAsync();
    }

    private Task AddAsync(RowKind kind, int at)
    {
        BlockRow row = Form.Add(kind, at);
        // Where there is one only, there is nothing to choose.
        row.Target = kind switch
        {
            RowKind.Coupon when Desk.Coupons is [var coupon] => coupon.Id,
            RowKind.Shop when Desk.Shops is [var shop] => shop.Id,
            _ => null,
        };
        (adding, focus) = (null, $"block-{row.Id}");
        return OnChange.InvokeAsync();
    }

    private Task MoveAsync(BlockRow row, int step)
    {
        int at = Form.Blocks.IndexOf(row), to = at + step;
        if (at < 0 || to < 0 || to >= Form.Blocks.Count) return Task.CompletedTask;
        (Form.Blocks[at], Form.Blocks[to]) = (Form.Blocks[to], Form.Blocks[at]);
        // A button at the end of its way is off and could not keep the focus.
        bool goesUp = to > 0 && (step < 0 || to == Form.Blocks.Count - 1);
        focus = $"block-{row.Id}-{(goesUp ? "up" : "down")}";
        return OnChange.InvokeAsync();
    }

    private Task DropAsync(BlockRow row)
    {
        int at = Form.Blocks.IndexOf(row);
        if (at < 0) return Task.CompletedTask;
        row.Settle();
        Form.Blocks.RemoveAt(at);
        undo = () => Bring([row], at);
        said = Say["Block.Dropped", Say["Block." + Words.Name(row.Kind)]];
        focus = at < Form.Blocks.Count ? $"block-{Form.Blocks[at].Id}" : LastBar;
        return OnChange.InvokeAsync();
    }

    private Task UndoAsync()
    {
        undo?.Invoke();
        (undo, left) = (null, null);
        return OnChange.InvokeAsync();
    }

    private void Bring(IReadOnlyList<BlockRow> rows, int at)
    {
        Form.Blocks.InsertRange(Math.Min(at, Form.Blocks.Count), rows);
        if (rows is [var first, ..]) focus = $"block-{first.Id}";
    }

    /// <summary>A page was pasted into a block's field; it goes into blocks of its own, in place of an empty one.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="page">The page, read in parts: it can be longer than any message.</param>
    [JSInvokable]
    public async Task PasteAsync(string field, IJSStreamReference page)
    {
        await using Stream stream = await page.OpenReadStreamAsync(PastedHtml.Most * 4L);
        using var reader = new StreamReader(stream);
        string html = await reader.ReadToEndAsync();
        int at = Form.Blocks.FindIndex(row => "block-" + row.Id == field);
        if (at < 0) return;
        BlockRow place = Form.Blocks[at];
        bool isEmpty = string.IsNullOrWhiteSpace(place.Now);
        Pasted pasted = PastedHtml.Read(html, ArticleRules.MostBlocks - Form.Blocks.Count + (isEmpty ? 1 : 0));
        BlockRow[] rows = [.. pasted.Blocks.Select(block => BlockRow.Of(++Form.Rows, block, []))];
        if (isEmpty && rows.Length > 0) Form.Blocks.RemoveAt(at);
        Form.Blocks.InsertRange(isEmpty && rows.Length > 0 ? at : at + 1, rows);
        undo = () =>
        {
            Form.Blocks.RemoveAll(rows.Contains);
            if (isEmpty && rows.Length > 0) Bring([place], at);
        };
        said = Say["Paste.Done", rows.Length];
        left = pasted.Left.Count == 0 ? null
            : string.Join(Say["Paste.And"], pasted.Left.Select(one => Say["Paste.Left." + Words.Name(one.Key), one.Value].Value));
        if (rows is [.., var last]) focus = $"block-{last.Id}";
        await OnChange.InvokeAsync();
        StateHasChanged();
    }
}
