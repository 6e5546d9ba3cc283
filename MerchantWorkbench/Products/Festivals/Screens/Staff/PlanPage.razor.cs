using System.Globalization;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Actions;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Festivals.Screens.Staff;

/// <summary>One plan: written while it is a draft, read and withdrawn later. "new" in place of its id begins one.</summary>
public sealed partial class PlanPage
{
    private const string New = "new";
    private static readonly string[] Trades = [.. Enum.GetValues<Trade>().Select(Words.Name)];
    private static readonly string[] Pointers =
        ["nameZh", "nameEn", "aboutZh", "aboutEn", "signUpFrom", "signUpUntil", "from", "until", "places", "honourDays"];

    private FindPlan.View? view;
    private PlanForm? form;
    private Refusal? refusal;
    private string? said, shown;
    private bool asks, busy;

    [Parameter] public string Id { get; set; } = "";

    [CascadingParameter] private StaffScope Here { get; set; } = null!;

    [Inject] private FindPlan Find { get; set; } = null!;

    [Inject] private SavePlan Save { get; set; } = null!;

    [Inject] private PublishPlan Publish { get; set; } = null!;

    [Inject] private WithdrawPlan Withdraw { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private string Title => view is null ? Say[Id == New ? "Plans.New" : "Festival.Title"] : view.Plan.Terms.Name(CultureInfo.CurrentUICulture);

    private Dictionary<string, string> Labels => Pointers
        .ToDictionary(word => "/" + word, word => Say["Plan." + char.ToUpperInvariant(word[0]) + word[1..]].Value)
        .Concat(Enum.GetValues<RuleKind>().ToDictionary(TermsCheck.Pointer, Rules.Name)).ToDictionary();

    protected override async Task OnParametersSetAsync()
    {
        if (shown == Id) return;
        shown = Id;
        if (Id == New && Here.Can(FestivalPermissions.SetPlans)) (view, form, refusal) = (null, new PlanForm(), null);
        else await LoadAsync();
    }

    private async Task LoadAsync()
    {
        form = null;
        if ((await Find.RunAsync(Here.Caller, Ids.Parse(Id))).Is(out view, out refusal) && view.Plan.State == PlanState.Draft
            && Here.Can(FestivalPermissions.SetPlans)) form = PlanForm.Of(view.Plan.Terms);
    }

    private async Task SaveAsync()
    {
        if (busy) return;
        (busy, said) = (true, null);
        Outcome<PlanSheet> saved = await Save.RunAsync(Here.Caller, view is null ? null : Ids.Parse(Id), view?.Plan.Version ?? 0, form!.Terms);
        refusal = saved.Refusal;
        if (refusal is null && view is null) Navigation.NavigateTo("/staff/festivals/" + saved.Value!.Id);
        else if (refusal is null)
        {
            await LoadAsync();
            said = Say["Plan.Saved"];
        }
        busy = false;
    }

    /// <summary>What stands in the form is saved first: nobody publishes other words than those that are seen.</summary>
    private Task PublishAsync() => StepAsync(async () =>
    {
        Outcome<PlanSheet> saved = await Save.RunAsync(Here.Caller, Ids.Parse(Id), view!.Plan.Version, form!.Terms);
        return saved.Is(out PlanSheet? draft, out _) ? await Publish.RunAsync(Here.Caller, Ids.Parse(Id), draft.Version) : saved;
    });

    private Task WithdrawAsync() => StepAsync(() => Withdraw.RunAsync(Here.Caller, Ids.Parse(Id)));

    private async Task StepAsync(Func<Task<Outcome<PlanSheet>>> step)
    {
        if (busy) return;
        busy = true;
        Refusal? no = (await step()).Refusal;
        if (no is null) await LoadAsync();
        (refusal, asks, busy) = (no, false, false);
    }

    private static void Turn(HashSet<string> set, string one, bool on)
    {
        if (on) set.Add(one);
        else set.Remove(one);
    }
}
