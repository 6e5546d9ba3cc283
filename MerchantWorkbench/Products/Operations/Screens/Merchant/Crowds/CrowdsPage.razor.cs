using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Actions.Crowds;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Operations.Screens.Merchant.Crowds;

/// <summary>The merchant's crowds, what two of them share, and its own tags.</summary>
public sealed partial class CrowdsPage
{
    private ReadCrowds.List? list;
    private Refusal? refusal, wrong;
    private (string? Crowd, string? Tag, string Name)? asked;
    private bool busy;

    [Parameter] public string Merchant { get; set; } = "";

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private ReadCrowds Read { get; set; } = null!;

    [Inject] private DropCrowd Drop { get; set; } = null!;

    [Inject] private DropTag Forget { get; set; } = null!;

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync() => (await Read.RunAsync(Here.Caller)).Is(out list, out refusal);

    private void Ask(string? crowd, string? tag, string name) => (asked, wrong) = ((crowd, tag, name), null);

    private string Name(string crowd) => list!.Crowds.First(one => one.Id == crowd).Name;

    private async Task DropAsync()
    {
        busy = true;
        wrong = asked is { Crowd: { } crowd } ? (await Drop.RunAsync(Here.Caller, Ids.Parse(crowd))).Refusal
            : (await Forget.RunAsync(Here.Caller, new DropTag.Request(asked?.Tag))).Refusal;
        busy = false;
        if (wrong is not null) return;
        asked = null;
        await ReadAsync();
    }
}
