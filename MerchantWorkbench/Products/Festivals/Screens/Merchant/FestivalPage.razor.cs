using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Festivals.Actions;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Festivals.Screens.Merchant;

/// <summary>A plan with its rules checked against the shop, the sign-up, and what became of it.</summary>
public sealed partial class FestivalPage
{
    private SignUpForm form = new();
    private FestivalView? view;
    private IReadOnlyList<TimelineItem> history = [];
    private ReviewsOf.Outcome? sentBack;
    private Refusal? refusal;
    private string? shown;
    private bool asks, busy;

    [Parameter] public string Merchant { get; set; } = "";

    /// <summary>Of the plan, or of one's own sign-up.</summary>
    [Parameter] public string? Id { get; set; }

    [Inject] private FindFestival Find { get; set; } = null!;

    [Inject] private SendSignUp Send { get; set; } = null!;

    [Inject] private LeaveSignUp Leave { get; set; } = null!;

    [Inject] private ReadSignUpHistory History { get; set; } = null!;

    [Inject] private ReviewsOf Reviews { get; set; } = null!;

    private bool IsForm => view!.CanSend && Here.Can(FestivalPermissions.SignUp);

    private bool CanLeave => Here.Can(FestivalPermissions.SignUp) && view!.SignUp is { State: SignUpState.Auditing or SignUpState.Enabled };

    private Dictionary<string, string> Labels =>
        SignUpForm.Pointers.ToDictionary(pointer => pointer, pointer => Say["Field.sign_up" + pointer.Replace('/', '.')].Value);

    private IReadOnlyList<Choice> Trades => [.. Enum.GetValues<Trade>().Select(one => new Choice(Words.Name(one), Say["Trade." + Words.Name(one)]))];

    protected override async Task OnParametersSetAsync()
    {
        if (shown == Id) return;
        shown = Id;
        Outcome<FestivalView> found = await Find.RunAsync(Here.Caller, Ids.Parse(Id));
        (view, refusal) = (found.Value, found.Refusal);
        if (view is null) return;
        form = SignUpForm.Of(view.Said);
        await TellAsync();
    }

    protected override async Task RefreshAsync()
    {
        if (view is null) return;
        Outcome<FestivalView> found = await Find.RunAsync(Here.Caller, Ids.Parse(view.Id), IsForm ? form.Body : null);
        // Another window may have sent: then what was sent is shown, not what stands here.
        if (found.Value is { CanSend: false }) found = await Find.RunAsync(Here.Caller, Ids.Parse(view.Id));
        (view, refusal) = (found.Value ?? view, found.Refusal);
        await TellAsync();
    }

    private async Task TellAsync()
    {
        if (view!.SignUp is not { } mine) return;
        long id = Ids.Parse(mine.Id);
        history =
        [
            .. ((await History.RunAsync(Here.Caller, id)).Value ?? []).Select(one => new TimelineItem(
                Say["Festival.At", Here.Zone.Local(one.At)], one.By ?? Say["Festival.Platform"], Say["Happened." + one.Kind[(one.Kind.IndexOf('.') + 1)..]])),
        ];
        sentBack = mine.Stage != SignUpStage.Rejected ? null
            : (await Reviews.RunAsync(Here.Caller, FestivalPermissions.View, FestivalEvents.SignUp, id)).Value?
                .FirstOrDefault(one => one.Verdict == Verdict.Reject);
    }

    /// <summary>What can be chosen for a rule of the plan; null where the plan has no such rule.</summary>
    private IReadOnlyList<string>? Listed(RuleKind kind) =>
        view!.Terms.AllRules.FirstOrDefault(rule => rule.Kind == kind) is { } rule ? rule.Among ?? [] : null;

    private async Task ChangeAsync(Action change)
    {
        change();
        Outcome<FestivalView> found = await Find.RunAsync(Here.Caller, Ids.Parse(view!.Id), form.Body);
        (view, refusal) = (found.Value ?? view, found.Refusal);
    }

    private Task SendAsync() => StepAsync(() => Send.RunAsync(Here.Caller, Ids.Parse(view!.Id), view.SignUp?.Revision ?? 0, form.Body));

    private Task LeaveAsync() => StepAsync(() => Leave.RunAsync(Here.Caller, Ids.Parse(view!.Id)));

    private async Task StepAsync(Func<Task<Outcome<SignUpSheet>>> step)
    {
        if (busy) return;
        busy = true;
        Refusal? no = (await step()).Refusal;
        await RefreshAsync();
        (refusal, asks, busy) = (no ?? refusal, false, false);
    }

    private static void Turn(HashSet<string> set, string one, bool on)
    {
        if (on) set.Add(one);
        else set.Remove(one);
    }
}
