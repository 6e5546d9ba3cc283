using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Incentives.Actions;
using MerchantWorkbench.Products.Incentives.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Incentives.Screens.Merchant;

/// <summary>What was held back, and the way to appeal.</summary>
public sealed partial class HeldEarnings
{
    private const int Few = 3;
    private EarningSheet? asked;
    private Refusal? refusal;
    private string? words;
    private bool busy;

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Parameter, EditorRequired] public IReadOnlyList<EarningSheet> Items { get; set; } = [];

    [Parameter] public EventCallback OnAppealed { get; set; }

    private bool All { get; set; }

    private int Waiting => Items.Count(one => one.State == EarningState.Held);

    private static string State(EarningSheet earning) => earning switch
    {
        { State: EarningState.Held, Appeal: not null } => "appealed",
        _ => Words.Name(earning.State),
    };

    private static StampTone Tone(EarningSheet earning) => earning.State switch
    {
        EarningState.Paid => StampTone.Run,
        EarningState.Held => earning.Appeal is null ? StampTone.Bad : StampTone.Wait,
        _ => StampTone.Idle,
    };

    private async Task SendAsync()
    {
        if (busy || asked is null) return;
        busy = true;
        refusal = (await Appeal.RunAsync(Here.Caller, Ids.Parse(asked.Id), new AppealEarning.Request(words))).Refusal;
        if (refusal is null)
        {
            asked = null;
            await OnAppealed.InvokeAsync();
        }
        busy = false;
    }
}
