using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.ReviewDesk.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.ReviewDesk.Screens.Staff;

/// <summary>The desk: one submission is open, held for this reviewer until a verdict, a key or leaving the page.</summary>
public partial class ReviewsPage : IAsyncDisposable
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(5), Renewal = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource left = new();
    private readonly HashSet<long> skipped = [];
    private IDisposable? ear;
    private Desk? desk;
    private Submission? open;
    private Refusal? refusal;
    private string? message, said;
    private long? taken;
    private DateTimeOffset takenAt;
    private bool busy;

    [CascadingParameter] private StaffScope Here { get; set; } = null!;

    /// <summary>The submission that is open.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>Shows one sort of thing only.</summary>
    [SupplyParameterFromQuery(Name = "kind")] public string? Kind { get; set; }

    [Inject] private ListQueue List { get; set; } = null!;
    [Inject] private ReadSubmission Read { get; set; } = null!;
    [Inject] private ClaimNext Claim { get; set; } = null!;
    [Inject] private TakeReview Take { get; set; } = null!;
    [Inject] private DecideReview Decide { get; set; } = null!;
    [Inject] private UndoVerdict Undo { get; set; } = null!;
    [Inject] private ProductRegistry Products { get; set; } = null!;
    [Inject] private CommittedEvents Committed { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private string? Lede => desk is null ? null : Say["Desk.Lede", desk.Total, desk.Today].Value;

    private IReadOnlyList<Chip> Kinds =>
    [
        new(Say["Desk.All", desk!.Total], Kind is null, Address(open?.Review.Id, null)),
        .. desk.Counts.Keys.Order(StringComparer.Ordinal).Select(subject =>
            new Chip(Say["Desk.Kind", Sentences.Say($"Subject.{subject}"), desk.Counts[subject]], Kind == subject, Address(open?.Review.Id, subject))),
    ];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        ear?.Dispose();
        await left.CancelAsync();
        await ReleaseAsync();
        left.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        long id = Ids.Parse(Id);
        if (taken != id) await ReleaseAsync();
        (message, said, refusal) = (said, null, null);
        if (open?.Review.Id != id) open = null;
        if (Id is not null && !(await Read.RunAsync(Here.Caller, id, left.Token)).Is(out open, out _)) message ??= Say["Gone.Text"];
        if (RendererInfo.IsInteractive) await HoldAsync();
        await RefreshAsync();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (!RendererInfo.IsInteractive) return;
        ear = Committed.Listen(events =>
        {
            if (events.Any(one => one.Kind.StartsWith("review.", StringComparison.Ordinal))) _ = InvokeAsync(PulseAsync);
        });
        _ = BeatAsync();
    }

    private ReviewKind KindOf(string subject) => Products.All(sheet => sheet.AllReviews).Single(kind => kind.Subject == subject);

    private string Address(long? id) => Address(id, Kind);

    private static string Address(long? id, string? kind) =>
        "/staff/reviews" + (id is { } one ? "/" + Ids.Text(one) : "") + (kind is null ? "" : "?kind=" + Uri.EscapeDataString(kind));

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(Pulse);
        try
        {
            while (await timer.WaitForNextTickAsync(left.Token)) await InvokeAsync(PulseAsync);
        }
        catch (OperationCanceledException)
        {
            // The reviewer left.
        }
    }

    /// <summary>What others did shows without a reload; what the reviewer is writing stays.</summary>
    private async Task PulseAsync()
    {
        if (left.IsCancellationRequested) return;
        await RefreshAsync();
        if (taken is not null && desk is not null && desk.Now - takenAt > Renewal) await HoldAsync();
        if (open is { IsOpen: true } && !busy) await LookAgainAsync(open);
        StateHasChanged();
    }

    private async Task LookAgainAsync(Submission seen)
    {
        bool there = (await Read.RunAsync(Here.Caller, seen.Review.Id)).Is(out Submission? now, out _);
        if (busy || open?.Review.Id != seen.Review.Id) return;
        if (!there) (open, message) = (null, Say["Gone.Text"]);
        else if (!now!.IsOpen) (open, message) = (now, now.Review.DecidedBy == Here.Caller.PersonId ? null : Say["Race.Text", now.Decider ?? ""].Value);
        else if (now.Holder != seen.Holder) open = now;
    }

    private async Task RefreshAsync() => desk = (await List.RunAsync(Here.Caller, Kind, left.Token)).Value ?? desk;

    private async Task HoldAsync()
    {
        if (open is not { IsOpen: true, IsOwn: false } || !Here.Can(ReviewPermissions.Decide)) return;
        bool held = (await Take.RunAsync(Here.Caller, open.Review.Id)).Refusal is null;
        taken = held ? open.Review.Id : null;
        takenAt = desk?.Now ?? open.Now;
        if (!held) await LookAgainAsync(open);
    }

    private async Task ReleaseAsync()
    {
        if (taken is { } id) await Take.ReleaseAsync(Here.Caller, id);
        taken = null;
    }

    private async Task NextAsync()
    {
        if (!(await Claim.RunAsync(Here.Caller, Kind, skipped)).Is(out ClaimNext.Claimed? next, out refusal)) return;
        if (next.Id is null)
        {
            said ??= Say["Next.None"];
            skipped.Clear();
        }
        string address = Address(next.Id);
        if (address == new Uri(Navigation.Uri).PathAndQuery) await OnParametersSetAsync();
        else Navigation.NavigateTo(address);
    }

    private async Task DecideAsync(DecideReview.Request ask)
    {
        if (open is null || busy) return;
        busy = true;
        Outcome<ReviewSheet> outcome = await Decide.RunAsync(Here.Caller, open.Review.Id, ask, hold: true);
        busy = false;
        if (outcome.Refusal is { } no && no != ReviewRefusals.AlreadyDecided && no.Kind != RefusalKind.NotFound) refusal = no;
        else await LeaveAsync(outcome.Refusal is null ? null : Say["Race.Next"].Value);
    }

    private async Task LeaveAsync(string? word)
    {
        (taken, said) = (null, word);
        await NextAsync();
    }

    private async Task SkipAsync()
    {
        skipped.Add(open!.Review.Id);
        await ReleaseAsync();
        await LeaveAsync(null);
    }

    private async Task ParkAsync()
    {
        said = Say["Park.Done"];
        await ReleaseAsync();
        Navigation.NavigateTo(Address(null));
    }

    private async Task UndoAsync(HeldVerdict held)
    {
        refusal = (await Undo.RunAsync(Here.Caller, held.Id)).Refusal;
        await RefreshAsync();
        if (refusal is null) Navigation.NavigateTo(Address(held.Id));
    }
}
