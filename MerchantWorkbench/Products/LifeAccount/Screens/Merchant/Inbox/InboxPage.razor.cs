using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Inbox;

/// <summary>What shoppers said under all posts, in one place.</summary>
public sealed partial class InboxPage
{
    private const int PageSize = 30;
    private readonly HashSet<string> picked = [];
    private Page<CommentLine>? page;
    private ConversationSheet? conversation;
    private (IReadOnlyList<long> Ids, bool Shown) last = ([], true);
    private Refusal? refusal;
    private string? said;
    private int held, open;
    private bool busy;

    [Parameter] public string Merchant { get; set; } = "";

    /// <summary>Which comments: all, held, open, hidden.</summary>
    [SupplyParameterFromQuery(Name = "show")] private string? Show { get; set; }

    /// <summary>The last comment of the page before.</summary>
    [SupplyParameterFromQuery] private string? After { get; set; }

    [Inject] private ListComments List { get; set; } = null!;

    [Inject] private CountComments Count { get; set; } = null!;

    [Inject] private FindConversation Find { get; set; } = null!;

    [Inject] private PlaceComments Placing { get; set; } = null!;

    [Inject] private PinComment Pinning { get; set; } = null!;

    [Inject] private AnswerComment Answering { get; set; } = null!;

    [Inject] private ChangeAnswer Changing { get; set; } = null!;

    [Inject] private TakeBackAnswer TakingBack { get; set; } = null!;

    private CommentKind Kind => Words.TryParse(Show, out CommentKind kind) ? kind : CommentKind.All;

    private bool CanConverse => Here.Can(LifePermissions.Converse);

    private IReadOnlyList<string> Replies => conversation?.Replies ?? [];

    private IReadOnlyList<Chip> Kinds =>
        [.. Enum.GetValues<CommentKind>().Select(kind => new Chip(Say["Inbox.Kind." + Words.Name(kind)], kind == Kind, Address(kind, null)))];

    protected override Task OnParametersSetAsync()
    {
        picked.Clear();
        return RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        var ask = new PageAsk(Ids.TryParse(After, out long after) ? after : null, PageSize);
        Outcome<Page<CommentLine>> found = await List.RunAsync(Here.Caller, Kind, null, ask);
        (page, refusal) = (found.Value ?? page, found.Refusal);
        (held, open) = (await Count.RunAsync(Here.Caller)).Value;
        conversation = (await Find.RunAsync(Here.Caller)).Value ?? conversation;
    }

    private string Address(CommentKind kind, string? after) =>
        Here.Path($"life/comments?show={Words.Name(kind)}{(after is null ? "" : "&after=" + after)}");

    private void Pick(string id, bool on)
    {
        if (on) picked.Add(id);
        else picked.Remove(id);
    }

    private async Task PlaceAsync(string[] ids, bool show)
    {
        if (busy) return;
        busy = true;
        if ((await Placing.RunAsync(Here.Caller, [.. ids.Select(Ids.Parse)], show)).Is(out IReadOnlyList<long>? changed, out refusal))
        {
            (last, said) = ((changed, show), Say[show ? "Inbox.Shown" : "Inbox.Put", changed.Count]);
            picked.Clear();
            await RefreshAsync();
        }

        busy = false;
    }

    private async Task UndoAsync()
    {
        refusal = (await Placing.RunAsync(Here.Caller, last.Ids, !last.Shown)).Refusal;
        await RefreshAsync();
    }

    private async Task PinAsync(CommentSheet comment)
    {
        Refusal? no = (await Pinning.RunAsync(Here.Caller, Ids.Parse(comment.Id), !comment.IsPinned)).Refusal;
        await RefreshAsync();
        refusal = no;
    }

    private async Task<Refusal?> AnswerAsync(CommentSheet comment, string? text) =>
        await ThenAsync((await Answering.RunAsync(Here.Caller, Ids.Parse(comment.Id), text)).Refusal);

    private async Task<Refusal?> ChangeAsync(CommentSheet answer, string? text) =>
        await ThenAsync((await Changing.RunAsync(Here.Caller, Ids.Parse(answer.Id), text)).Refusal);

    private async Task<Refusal?> TakeBackAsync(CommentSheet answer) =>
        await ThenAsync((await TakingBack.RunAsync(Here.Caller, Ids.Parse(answer.Id))).Refusal);

    private async Task<Refusal?> ThenAsync(Refusal? no)
    {
        if (no is null) await RefreshAsync();
        StateHasChanged();
        return no;
    }
}
