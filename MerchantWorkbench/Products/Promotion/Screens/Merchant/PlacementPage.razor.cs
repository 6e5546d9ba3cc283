using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Actions.Paid;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Promotion.Screens.Merchant;

/// <summary>One placement: where it stands, how it looks, what it brought.</summary>
public sealed partial class PlacementPage
{
    private PlacementSheet? sheet;
    private PlacementResults? results;
    private ReviewsOf.Outcome? sentBack;
    private IReadOnlyList<SlotSheet> slots = [];
    private Refusal? refusal;
    private bool asks, busy;

    [Parameter] public string Merchant { get; set; } = "";

    [Parameter] public string? Id { get; set; }

    [Inject] private FindPlacement Find { get; set; } = null!;

    [Inject] private ReadResults Results { get; set; } = null!;

    [Inject] private ListSlots Slots { get; set; } = null!;

    [Inject] private SubmitPlacement Submit { get; set; } = null!;

    [Inject] private RecallPlacement Recall { get; set; } = null!;

    [Inject] private StopPlacement Stop { get; set; } = null!;

    [Inject] private ReservePlacement ReserveFor { get; set; } = null!;

    [Inject] private PausePlacement Pause { get; set; } = null!;

    [Inject] private ResumePlacement Resume { get; set; } = null!;

    [Inject] private Clock Clock { get; set; } = null!;

    [Inject] private ReviewsOf Reviews { get; set; } = null!;

    private DateTimeOffset Now => Clock.Now;

    private bool IsQuoted => sheet?.Spending?.IsQuoted(Now) == true || sheet?.Booking is { IsWhole: true, QuotedUntil: not null };

    private bool NeedsQuote => !IsQuoted && (sheet is { Paid: not null, Spending: not { IsConfirmed: true, EndedAt: null } }
        || sheet is { Exclusive: not null, Booking.IsWhole: false });

    /// <summary>What waits is handed on by itself, and nothing is bought for a coupon that waits.</summary>
    private bool CanSubmit => sheet!.Life.Allows(PlacementMove.Submit) && sheet.Life.Stage != PlacementStage.Waiting && !(sheet.CouponWaits && sheet.IsBought);

    private string Go => IsQuoted ? "Placement.Confirm" : sheet!.CouponWaits ? "Maker.Defer" : "Placement.Submit";

    private string StopWord => sheet is { Spending.IsConfirmed: true } or { Booking.IsConfirmed: true } ? "Placement.End" : "Placement.Stop";

    private Dictionary<string, string> Labels =>
        MakerForm.Pointers.ToDictionary(pointer => pointer, pointer => Say["Field.placement" + pointer.Replace('/', '.')].Value);

    protected override Task OnParametersSetAsync() => RefreshAsync();

    protected override async Task RefreshAsync()
    {
        Outcome<PlacementSheet> found = await Find.RunAsync(Here.Caller, Ids.Parse(Id));
        (sheet, refusal) = (found.Value, found.Refusal);
        if (sheet is null) return;
        results = (await Results.RunAsync(Here.Caller, Ids.Parse(Id))).Value;
        string[] codes = [.. sheet.Places?.Where(one => one.IsIn).Select(one => one.Slot) ?? sheet.Slots!];
        slots = [.. ((await Slots.RunAsync(Here.Caller)).Value ?? []).Where(slot => codes.Contains(slot.Code))];
        sentBack = sheet.Life.Stage != PlacementStage.Rejected ? null
            : (await Reviews.RunAsync(Here.Caller, PromotionPermissions.View, PromotionEvents.Placement, Ids.Parse(Id))).Value?
                .FirstOrDefault(one => one.Verdict == Verdict.Reject);
    }

    private Task SubmitAsync() => StepAsync(() => Submit.RunAsync(Here.Caller, Ids.Parse(Id)));

    private Task ReserveAsync() => StepAsync(() => ReserveFor.RunAsync(Here.Caller, Ids.Parse(Id)));

    private Task PauseAsync() => StepAsync(() => Pause.RunAsync(Here.Caller, Ids.Parse(Id)));

    private Task ResumeAsync() => StepAsync(() => Resume.RunAsync(Here.Caller, Ids.Parse(Id)));

    private Task RecallAsync() => StepAsync(() => Recall.RunAsync(Here.Caller, Ids.Parse(Id)));

    private Task StopAsync() => StepAsync(() => Stop.RunAsync(Here.Caller, Ids.Parse(Id)));

    private async Task StepAsync(Func<Task<Outcome<PlacementSheet>>> step)
    {
        if (busy) return;
        busy = true;
        Refusal? no = (await step()).Refusal;
        await RefreshAsync();
        (refusal, asks, busy) = (no ?? refusal, false, false);
    }
}
