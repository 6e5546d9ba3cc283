using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Merchants.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Merchants.Screens.Staff;

/// <summary>The platform's merchants: search, take in, link an owner, end. Filters live in the address.</summary>
public partial class MerchantsPage
{
    private Page<MerchantRow>? page;
    private MerchantRow? closing;
    private Refusal? refusal;
    private string? link;
    private string linkTitle = "";
    private bool isNew, busy;

    [CascadingParameter] private StaffScope Here { get; set; } = null!;

    [SupplyParameterFromQuery] private string? Q { get; set; }

    [SupplyParameterFromQuery] private string? State { get; set; }

    [SupplyParameterFromQuery] private string? After { get; set; }

    [Inject] private ListMerchants List { get; set; } = null!;

    [Inject] private CreateMerchant Create { get; set; } = null!;

    [Inject] private CloseMerchant Close { get; set; } = null!;

    [Inject] private LinkOwner Link { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private Chip[] States =>
    [
        new(Say["Merchants.All"], State is null, Address(Q, null, null)),
        new(Say["State.Open"], State == "open", Address(Q, "open", null)),
        new(Say["State.Closed"], State == "closed", Address(Q, "closed", null)),
    ];

    protected override Task OnParametersSetAsync() => LoadAsync();

    private string Address(string? text, string? state, string? after) => Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["q"] = string.IsNullOrWhiteSpace(text) ? null : text, ["state"] = state, ["after"] = after });

    private void SearchAsync(string? text) => Navigation.NavigateTo(Address(text, State, null));

    private async Task LoadAsync()
    {
        var filter = new MerchantFilter(Q, State switch { "open" => false, "closed" => true, _ => null });
        var ask = new PageAsk(Ids.TryParse(After, out long after) ? after : null);
        if (!(await List.RunAsync(Here.Caller, filter, ask)).Is(out page, out Refusal? no)) refusal = no;
    }

    private Task CreateAsync(MerchantDraft draft) => WorkAsync(async () =>
    {
        if (!(await Create.RunAsync(Here.Caller, draft)).Is(out NewMerchant? made, out refusal)) return;
        (isNew, link, linkTitle) = (false, made.Link, Say["Link.Owner", made.Name]);
    });

    private Task LinkAsync((MerchantRow Row, long? Owner) asked) => WorkAsync(async () =>
    {
        if (!(await Link.RunAsync(Here.Caller, asked.Row.Id, asked.Owner)).Is(out string? made, out refusal)) return;
        (link, linkTitle) = (made, Say[asked.Owner is null ? "Link.Owner" : "Link.Reset", asked.Row.Name]);
    });

    private Task CloseAsync() => WorkAsync(async () =>
    {
        if (closing is null) return;
        (await Close.RunAsync(Here.Caller, closing.Id)).Is(out _, out refusal);
        closing = null;
    });

    private async Task WorkAsync(Func<Task> work)
    {
        if (busy) return;
        (busy, link) = (true, null);
        await work();
        await LoadAsync();
        busy = false;
    }
}
