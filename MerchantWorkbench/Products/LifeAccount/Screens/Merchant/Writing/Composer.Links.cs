using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>Where the links lead is asked beside everything else: it takes as long as other people's servers take, and nothing waits for it.</summary>
public sealed partial class Composer
{
    private readonly CancellationTokenSource leaving = new();
    private IReadOnlyList<Finding> deadLinks = [];
    private int looks;

    [Inject] private CheckLinks Links { get; set; } = null!;

    private async Task LookAtLinksAsync()
    {
        int look = ++looks;
        IReadOnlyList<Finding> found = (await Links.RunAsync(Here.Caller, form.ToBody(), leaving.Token)).Value ?? [];
        // What was asked later knows better.
        if (look != looks || leaving.IsCancellationRequested || (found.Count == 0 && deadLinks.Count == 0)) return;
        deadLinks = found;
        StateHasChanged();
    }
}
