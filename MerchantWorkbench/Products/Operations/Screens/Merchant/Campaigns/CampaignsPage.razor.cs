using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Actions.Campaigns;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Operations.Screens.Merchant.Campaigns;

/// <summary>The operations center: what is going on by purpose and by day, and the recipes to begin with.</summary>
public sealed partial class CampaignsPage
{
    private readonly HashSet<string> chosen = [];
    private ReadCampaigns.Center? center;
    private Refusal? refusal, wrong;
    private string? said;
    private bool busy;

    [Parameter] public string Merchant { get; set; } = "";

    [Inject] private ReadCampaigns Read { get; set; } = null!;

    [Inject] private HoldCampaigns Hold { get; set; } = null!;

    private bool May => Here.Can(OperationsPermissions.Campaigns);

    protected override Task OnInitializedAsync() => RefreshAsync();

    protected override async Task RefreshAsync()
    {
        Outcome<ReadCampaigns.Center> found = await Read.RunAsync(Here.Caller);
        (center, refusal) = (found.Value ?? center, found.Refusal);
    }

    private void Choose(string id, bool on)
    {
        said = null;
        if (on) chosen.Add(id);
        else chosen.Remove(id);
    }

    private async Task HoldAsync(bool goOn)
    {
        busy = true;
        wrong = (await Hold.RunAsync(Here.Caller, new HoldCampaigns.Request([.. chosen]), goOn)).Refusal;
        busy = false;
        if (wrong is not null) return;
        said = Say[goOn ? "Campaigns.Resumed" : "Campaigns.Paused", chosen.Count].Value;
        // They stay chosen: the other button takes it back.
        await RefreshAsync();
    }
}
