using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

public sealed partial class Composer
{
    private bool asked, busy, asksWithdraw;

    [Inject] private DraftPost Drafting { get; set; } = null!;

    [Inject] private EditPost Editing { get; set; } = null!;

    [Inject] private ReschedulePost Rescheduling { get; set; } = null!;

    [Inject] private SubmitPost Submitting { get; set; } = null!;

    [Inject] private RecallPost Recalling { get; set; } = null!;

    [Inject] private WithdrawPost Withdrawing { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private Task SendAsync() => LastAsync(send: true);

    private Task StoreAsync() => LastAsync(send: false);

    /// <summary>On success the page is left busy: it is going, and no further click counts.</summary>
    private async Task LastAsync(bool send)
    {
        if (busy) return;
        busy = asked = true;
        // A button can be pressed without leaving the field, by a screen reader for one.
        form.Settle();
        await CheckAsync();
        if (wrong?.Fields is [var first, ..])
        {
            busy = false;
            await KeepAsync();
            if (script is not null) await script.InvokeVoidAsync("focus", Place(first.Pointer));
            return;
        }

        PostBody body = form.ToBody();
        PostSheet? before = desk!.Post;
        Outcome<PostSheet> outcome = before is null ? await Drafting.RunAsync(Here.Caller, body, form.PublishAt)
            : await Editing.RunAsync(Here.Caller, Ids.Parse(before.Id), before.Revision, body);
        // Written down once: should the next step be refused, another press changes this post and makes no second one.
        if (outcome.Value is { } written) desk = desk with { Post = written };
        if (outcome.Value is { } worded && HasTime && worded.PublishAt != form.PublishAt)
        {
            outcome = await Rescheduling.RunAsync(Here.Caller, Ids.Parse(worded.Id), form.PublishAt);
            if (outcome.Value is { } timed) desk = desk with { Post = timed };
        }

        // A new time of what was approved is all there was to do.
        bool isTimed = outcome.Value is { State: PostState.Scheduled or PostState.Live } now && now.PublishAt != before?.PublishAt;
        if (outcome.Value is { } kept && send && !isTimed)
        {
            if (!kept.Life.Allows(PostMove.Submit))
            {
                (busy, said, replaced) = (false, Say["Writing.NoChange"], null);
                return;
            }

            outcome = await Submitting.RunAsync(Here.Caller, Ids.Parse(kept.Id));
        }

        refusal = outcome.Refusal;
        if (refusal is not null)
        {
            if (refusal == LifeRefusals.ChangedMeanwhile) await MeetConflictAsync(send);
            busy = false;
            return;
        }

        soon?.Cancel();
        await draft!.DropAsync();
        Navigation.NavigateTo(Here.Path("life"));
    }

    /// <summary>Where a pointer leads on the page: to a block, whatever is wrong inside it, or to a field.</summary>
    private string Place(string pointer) => pointer.Split('/') switch
    {
        [_, "blocks", var at, .. var field] when int.TryParse(at, out int block) && block < form.Blocks.Count
            && (field.Length == 0 || form.Blocks[block].Kind is not (RowKind.Poll or RowKind.Questions or RowKind.Video)) => $"block-{form.Blocks[block].Id}",
        [_, "announcement", "coupons", ..] => MerchantWorkbench.Controls.FieldAnchor.Of("/announcement/coupons"),
        _ => MerchantWorkbench.Controls.FieldAnchor.Of(pointer),
    };

    private Task RecallAsync() => StepAsync(() => Recalling.RunAsync(Here.Caller, Ids.Parse(Id)));

    private async Task WithdrawAsync()
    {
        await StepAsync(() => Withdrawing.RunAsync(Here.Caller, Ids.Parse(Id)));
        asksWithdraw = false;
    }

    private async Task StepAsync(Func<Task<Outcome<PostSheet>>> step)
    {
        if (busy) return;
        busy = true;
        Refusal? no = (await step()).Refusal;
        if (await OpenAsync()) await CheckAsync();
        refusal = no;
        busy = false;
    }
}
