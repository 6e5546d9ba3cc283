using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Staff;

/// <summary>One appeal and its answer.</summary>
public sealed partial class AppealCard
{
    private AppealVerdict? asked;
    private Refusal? refusal;
    private string? answer;
    private bool busy;

    [CascadingParameter] private StaffScope Here { get; set; } = null!;

    [Parameter, EditorRequired] public AppealedItem Item { get; set; } = null!;

    /// <summary>Told what stood against it, or null.</summary>
    [Parameter] public EventCallback<Refusal?> OnDecided { get; set; }

    [Inject] private DecideAppeal Decide { get; set; } = null!;

    private string Id => "appeal-" + Ids.Text(Item.Removal);

    private bool IsGranted => asked == AppealVerdict.Granted;

    private void Ask(AppealVerdict verdict) =>
        (asked, refusal, answer) = (verdict, null, verdict == AppealVerdict.Granted ? Say["Appeals.Answer.granted"].Value : null);

    private async Task DecideAsync()
    {
        if (busy || asked is not { } verdict) return;
        busy = true;
        refusal = (await Decide.RunAsync(Here.Caller, Item.Removal, verdict, answer)).Refusal;
        busy = false;
        if (refusal?.Fields.Count > 0) return;
        asked = null;
        await OnDecided.InvokeAsync(refusal);
    }
}
