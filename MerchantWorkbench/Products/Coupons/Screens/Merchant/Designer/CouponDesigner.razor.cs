using System.Globalization;
using MerchantWorkbench.Platform.Drafts;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>One page to design a coupon on: the form and its drafts here, sending and saving in the other half.</summary>
public sealed partial class CouponDesigner : IAsyncDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private readonly FormHistory history = new();
    private readonly Dictionary<string, string> typing = [];
    private CouponForm form = new();
    private FormDraft<CouponForm>? draft;
    private OpenDesigner.Desk? desk;
    private Refusal? refusal, wrong;
    private IReadOnlyList<Finding> hints = [];
    private IJSObjectReference? script, watch;
    private ElementReference root;
    private CancellationTokenSource? soon;
    private long? id;
    private bool started, isRestored, isUnsaved;
    private string? said;

    [Parameter] public string Merchant { get; set; } = "";

    /// <summary>The coupon to change; null for a new one.</summary>
    [Parameter] public string? Id { get; set; }

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    private bool CanChange => desk is { Coupon: null } || (desk?.Coupon is { } coupon && CouponMoves.Allows(coupon.State, CouponMove.Edit));

    /// <summary>People hold pieces or may: most fields are promises now.</summary>
    private bool IsOut => desk?.Coupon is { State: not (CouponState.Draft or CouponState.Rejected) };

    /// <summary>The form with what is being typed this moment.</summary>
    private CouponForm Seen => typing.Count == 0 ? form : form.With(typing);

    public async ValueTask DisposeAsync()
    {
        soon?.Cancel();
        try
        {
            if (watch is not null) await watch.InvokeVoidAsync("stop");
            if (script is not null) await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }
    }

    protected override async Task OnInitializedAsync()
    {
        id = Id is null ? null : Ids.Parse(Id);
        draft = new(Keeping, Finding, Dropping, Here.Caller, CouponPermissions.Edit, id is { } known ? $"coupon:{Ids.Text(known)}" : "coupon:new");
        if (!(await Opening.RunAsync(Here.Caller, id)).Is(out OpenDesigner.Desk? found, out refusal)) return;
        CouponForm? kept = await draft.OnServerAsync();
        desk = found;
        form = kept ?? Fresh();
        isRestored = kept is not null;
        history.Start(form);
        await CheckAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (desk is null || !CanChange || started) return;
        started = true;
        script = await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/designer.js"]);
        draft!.Meet(script);
        if (await draft.InBrowserAsync(form.KeptAt) is { } local)
        {
            (form, isRestored) = (local, true);
            history.Start(form);
            await CheckAsync();
            StateHasChanged();
        }

        // Without a copy in the browser the page stands as it was drawn: drawing it again would double what it holds.
        watch = await script.InvokeAsync<IJSObjectReference>("watch", root, draft.Key);
        await script.InvokeVoidAsync("retype", root, draft.Key);
    }

    private CouponForm Fresh()
    {
        if (desk?.Coupon is not { } coupon) return new();
        CouponForm fresh = CouponForm.Of(coupon);
        fresh.PictureAddress = desk.Picture;
        return fresh;
    }

    private async Task ChangeAsync(string pointer)
    {
        typing.Remove(pointer);
        form.Change(pointer);
        await TakeStepAsync();
    }

    private async Task UseAsync(Recipe recipe)
    {
        form = recipe.Form;
        await TakeStepAsync();
    }

    private async Task TakeStepAsync()
    {
        history.Note(form);
        await CheckAsync();
        await KeepAsync();
    }

    private async Task UndoAsync()
    {
        if (history.Undo() is not { } before) return;
        form = before;
        typing.Clear();
        await CheckAsync();
        await KeepAsync();
    }

    private async Task StartOverAsync()
    {
        await draft!.DropAsync();
        typing.Clear();
        form = Fresh();
        isRestored = asked = false;
        history.Start(form);
        await CheckAsync();
    }

    private void Type((string Pointer, string Text) words)
    {
        typing[words.Pointer] = words.Text;
        _ = KeepSoonAsync();
    }

    private async Task KeepSoonAsync()
    {
        soon?.Cancel();
        soon = new CancellationTokenSource();
        CancellationToken stop = soon.Token;
        await Task.Delay(Soon, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        if (!stop.IsCancellationRequested) await InvokeAsync(KeepAsync);
    }

    private async Task KeepAsync()
    {
        soon?.Cancel();
        CouponForm seen = Seen;
        isUnsaved = await draft!.KeepAsync(seen, Clock.Now) is not null;
        form.KeptAt = seen.KeptAt;
        StateHasChanged();
    }

    private async Task CheckAsync()
    {
        CouponTerms terms = form.ToTerms();
        if (!(await Checking.RunAsync(Here.Caller, terms)).Is(out CheckCoupon.Result? result, out refusal)) return;
        Refusal? frozen = result.Wrong is null && IsOut ? CouponChanges.WhyNot(desk!.Coupon!, terms, desk.Coupon!.State) : null;
        wrong = form.WithWrongTexts(result.Wrong ?? frozen);
        hints = result.Hints;
    }

    private async Task GoAsync(string pointer) => await script!.InvokeVoidAsync("focus", MerchantWorkbench.Controls.FieldAnchor.Of(pointer));

    private string Hour(DateTimeOffset? at) => at is { } instant ? Here.Zone.Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture) : "";
}
