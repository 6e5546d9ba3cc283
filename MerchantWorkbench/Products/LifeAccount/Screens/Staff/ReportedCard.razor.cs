using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Staff;

/// <summary>One reported thing and its decision.</summary>
public sealed partial class ReportedCard
{
    private ReportVerdict? asked;
    private Refusal? refusal;
    private string? why, answer;
    private bool busy;

    [CascadingParameter] private StaffScope Here { get; set; } = null!;

    [Parameter, EditorRequired] public ReportedItem Thing { get; set; } = null!;

    /// <summary>Told what stood against it, or null.</summary>
    [Parameter] public EventCallback<Refusal?> OnDecided { get; set; }

    private string Id => "report-" + Ids.Text(Thing.Comment ?? Thing.Post);

    private bool IsRight => asked == ReportVerdict.Upheld;

    private bool TakesPost => IsRight && Thing.Comment is null;

    private string Effect => !IsRight ? "Reports.EffectStays" : TakesPost ? "Shown.AskText" : "Reports.EffectComment";

    /// <summary>The answer most reporters get stands there to be changed.</summary>
    private void Ask(ReportVerdict verdict) =>
        (asked, why, refusal, answer) = (verdict, null, null, Say["Reports.Answer." + Words.Name(verdict)]);

    private async Task DecideAsync()
    {
        if (busy || asked is not { } verdict) return;
        busy = true;
        refusal = (await Decide.RunAsync(Here.Caller, Thing.Post, Thing.Comment, verdict, answer, TakesPost ? why : null)).Refusal;
        busy = false;
        if (refusal?.Fields.Count > 0) return;
        asked = null;
        await OnDecided.InvokeAsync(refusal);
    }
}
