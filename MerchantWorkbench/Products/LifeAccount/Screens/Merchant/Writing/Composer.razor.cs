using System.Globalization;
using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Drafts;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>One page to write a post on: the form and its drafts here, sending in the other half.</summary>
public sealed partial class Composer : IAsyncDisposable
{
    private const string NoCoupon = "";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private PostForm form = new();
    private FormDraft<PostForm>? draft;
    private WritingDesk? desk;
    private Refusal? refusal, wrong;
    private IReadOnlyList<Finding> hints = [];
    private IJSObjectReference? script, watch;
    private ElementReference root;
    private CancellationTokenSource? soon;
    private string? said;
    private bool started, isRestored, isUnsaved;

    [Parameter] public string Merchant { get; set; } = "";

    /// <summary>The post to change; null for a new one.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>The time a new one was begun for, from an empty place of the calendar.</summary>
    [SupplyParameterFromQuery] public string? At { get; set; }

    /// <summary>What sort of piece a new one is; one that is there knows it.</summary>
    [Parameter] public PostKind Kind { get; set; } = PostKind.Short;

    /// <summary>The version whose words are taken as the start; null for what was saved last.</summary>
    [SupplyParameterFromQuery] private string? From { get; set; }

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private OpenComposer Opening { get; set; } = null!;

    [Inject] private CheckPost Checking { get; set; } = null!;

    [Inject] private KeepDraft Keeping { get; set; } = null!;

    [Inject] private FindDraft Finding { get; set; } = null!;

    [Inject] private DropDraft Dropping { get; set; } = null!;

    [Inject] private Clock Clock { get; set; } = null!;

    [Inject] private IJSRuntime Browser { get; set; } = null!;

    private IReadOnlyList<Crumb> Crumbs => [new(Say["List.Title"], Here.Path("life"))];

    private bool CanWrite => desk is { Post: null } || Can(PostMove.Edit);

    /// <summary>Until something of it is live there is a time to choose.</summary>
    private bool HasTime => desk is { Post: null } || Can(PostMove.Reschedule);

    private string Kept => isUnsaved ? Say["Writing.KeptHere"] : form.KeptAt is null ? "" : Say["Writing.Kept", Hour(form.KeptAt)];

    private string Sentence => Say[wrong is null ? "Writing.Ready" : "Writing.NotReady." + Words.Name(form.Kind)];

    private string FormName => Id is not null ? $"post:{Ids.Text(Ids.Parse(Id))}" : (Kind == PostKind.Short ? "post" : Words.Name(Kind)) + ":new";

    private string NewTitle => Say["Writing.Title." + Words.Name(Kind)];

    /// <summary>Before sending is asked for, nothing is called wrong at its field.</summary>
    private Refusal? Told => asked ? wrong : null;

    private IReadOnlyList<Choice> Coupons =>
    [
        new(NoCoupon, Say["Writing.NoCoupon"]),
        .. desk!.Coupons.Select(coupon => new Choice(coupon.Id, coupon.Name, string.Join(" · ", coupon.Lines.Prepend(coupon.Condition)))),
        .. form.Coupon is { } hung && desk.Coupons.All(coupon => coupon.Id != hung) ? [new Choice(hung, Say["Writing.CouponGone"])] : Array.Empty<Choice>(),
    ];

    public async ValueTask DisposeAsync()
    {
        soon?.Cancel();
        await leaving.CancelAsync();
        try
        {
            if (watch is not null) await watch.InvokeVoidAsync("stop");
            if (script is not null) await script.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and its script with it.
        }
    }

    protected override async Task OnInitializedAsync()
    {
        draft = new(Keeping, Finding, Dropping, Here.Caller, LifePermissions.Write, FormName);
        if (!await OpenAsync()) return;
        if (!CanWrite) return;
        PostForm? kept = await draft.OnServerAsync();
        form = kept ?? form;
        isRestored = kept is not null;
        await TakeVersionAsync();
        TakeTime();
        await CheckAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (desk is null || !CanWrite || started) return;
        started = true;
        script = await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/designer.js"]);
        draft!.Meet(script);
        if (replaced is not null)
        {
            // What stands in the form is newer than what this browser kept; and a reload must not take the version again, over what was written since.
            await KeepAsync();
            Navigation.NavigateTo(Here.Path("life/" + Id), replace: true);
        }
        else if (await draft.InBrowserAsync(form.KeptAt) is { } local)
        {
            (form, isRestored) = (local, true);
            TakeTime();
            await CheckAsync();
            StateHasChanged();
        }

        // Without a copy in the browser the page stands as it was drawn: drawing it again would double what it holds.
        watch = await script.InvokeAsync<IJSObjectReference>("watch", root, draft.Key);
        await script.InvokeVoidAsync("retype", root, draft.Key);
    }

    private async Task<bool> OpenAsync()
    {
        if (!(await Opening.RunAsync(Here.Caller, Id is null ? null : Ids.Parse(Id))).Is(out WritingDesk? found, out refusal)) return false;
        desk = found;
        form = found.Post is { } post ? PostForm.Of(post) : PostForm.New(Kind);
        return true;
    }

    private void TakeTime()
    {
        if (Id is null && DateTimeOffset.TryParse(At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at))
            (form.PublishAt, form.PicksTime) = (at, !desk!.NextSlots.Contains(at));
    }

    private bool Can(PostMove move) => desk?.Post is { } post && post.Life.Allows(move);

    private async Task StartOverAsync()
    {
        await draft!.DropAsync();
        isRestored = asked = false;
        if (await OpenAsync()) await CheckAsync();
    }

    private Task SayAsync(string? text)
    {
        (form.Text, form.Typing) = (text, null);
        return ChangeAsync();
    }

    private Task HangAsync(string? coupon)
    {
        form.Coupon = coupon == NoCoupon ? null : coupon;
        return ChangeAsync();
    }

    private async Task ChangeAsync()
    {
        await CheckAsync();
        await KeepAsync();
    }

    private void Type(string text)
    {
        form.Typing = text;
        KeepSoon();
    }

    private void KeepSoon() => _ = KeepSoonAsync();

    private async Task KeepSoonAsync()
    {
        soon?.Cancel();
        soon = new CancellationTokenSource();
        CancellationToken stop = soon.Token;
        await Task.Delay(Soon, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        if (!stop.IsCancellationRequested) await InvokeAsync(KeepAsync);
    }

    /// <summary>What is being typed goes into the draft too, not into the field: that would break composing.</summary>
    private async Task KeepAsync()
    {
        soon?.Cancel();
        // What is on its way must not come back as a draft after it has arrived.
        if (busy) return;
        PostForm seen = form.Seen();
        isUnsaved = await draft!.KeepAsync(seen, Clock.Now) is not null;
        form.KeptAt = seen.KeptAt;
        StateHasChanged();
    }

    private async Task CheckAsync()
    {
        if (!(await Checking.RunAsync(Here.Caller, form.ToBody(), form.PublishAt)).Is(out CheckPost.Result? result, out Refusal? no)) refusal = no;
        else (wrong, hints) = (result.Wrong, result.Hints);
        _ = LookAtLinksAsync();
    }

    private string Hour(DateTimeOffset? at) => at is { } instant ? Here.Zone.Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture) : "";
}
