using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Actions.Policy;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Promotion.Screens.Staff;

/// <summary>The score's policy: every change shows at once what it would have made of yesterday; saving takes a reason.</summary>
public sealed partial class PolicyPage
{
    private PolicySheet? sheet;
    private PolicyForm? form;
    private PolicyEffect? effect;
    private Refusal? refusal;
    private string? said;
    private bool busy;

    [CascadingParameter] private StaffScope Here { get; set; } = null!;

    [Inject] private FindPolicy Find { get; set; } = null!;

    [Inject] private PreviewPolicy Preview { get; set; } = null!;

    [Inject] private SavePolicy Save { get; set; } = null!;

    protected override Task OnInitializedAsync() => LoadAsync();

    private static string At(ScoreFactor factor, string field) => $"/policy/{Words.Name(factor)}/{field}";

    private string Named(string key, ScoreFactor factor) => Say[key, Say["Factor." + Words.Name(factor)].Value];

    private static string Weights(ScorePolicy policy) =>
        string.Join(" / ", Enum.GetValues<ScoreFactor>().Select(factor => policy.Of(factor).Weight));

    private async Task LoadAsync()
    {
        if (!(await Find.RunAsync(Here.Caller)).Is(out sheet, out refusal)) return;
        form = PolicyForm.Of(sheet.Newest.Policy);
        await ForeseeAsync();
    }

    private async Task ChangeAsync(Action change)
    {
        change();
        said = null;
        await ForeseeAsync();
    }

    /// <summary>Numbers that are no policy leave the last effect out, and say why at their fields.</summary>
    private async Task ForeseeAsync()
    {
        Outcome<PolicyEffect> seen = await Preview.RunAsync(Here.Caller, form!.Policy);
        (effect, refusal) = (seen.Value, seen.Refusal);
    }

    private async Task SaveAsync()
    {
        if (busy) return;
        busy = true;
        Outcome<PolicySheet.Version> saved = await Save.RunAsync(Here.Caller, sheet!.Newest.Number, form!.Policy, form.Reason);
        refusal = saved.Refusal;
        if (saved.Value is { } version)
        {
            await LoadAsync();
            said = Say["Policy.Saved", version.Number];
        }
        busy = false;
    }
}
