using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Merchants.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Merchants.Screens.Merchant;

/// <summary>The merchant's shops: add, rename, close.</summary>
public partial class ShopsPage
{
    private IReadOnlyList<ShopRow>? shops;
    private ShopRow? editing, closing;
    private Refusal? refusal;
    private string? name, address;
    private bool busy;

    [Parameter] public string Merchant { get; set; } = "";

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private ListShops List { get; set; } = null!;

    [Inject] private SaveShop Save { get; set; } = null!;

    [Inject] private CloseShop Close { get; set; } = null!;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        if (!(await List.RunAsync(Here.Caller)).Is(out shops, out Refusal? no)) refusal = no;
    }

    private void Edit(ShopRow? row) => (editing, name, address, refusal) = (row, row?.Name, row?.Address, null);

    private Task SaveAsync() => WorkAsync(async () =>
    {
        if ((await Save.RunAsync(Here.Caller, editing?.Id, name, address)).Is(out _, out refusal)) Edit(null);
    });

    private Task CloseAsync() => WorkAsync(async () =>
    {
        if (closing is not null) (await Close.RunAsync(Here.Caller, closing.Id)).Is(out _, out refusal);
        closing = null;
    });

    private async Task WorkAsync(Func<Task> work)
    {
        if (busy) return;
        busy = true;
        await work();
        await LoadAsync();
        busy = false;
    }
}
