using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Actions.Crowds;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Operations.Screens.Merchant.Crowds;

/// <summary>A crowd is put together: how many belong to it is said after each change.</summary>
public sealed partial class CrowdPage
{
    private const int UsualDays = 90;

    private CrowdForm? form;
    private CountCrowd.Count? count;
    private Refusal? refusal;
    private IReadOnlyList<Choice> shops = [];
    private IReadOnlyList<string> tags = [];
    private bool busy;

    [Parameter] public string Merchant { get; set; } = "";

    [Parameter] public string? Id { get; set; }

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private FindCrowd Find { get; set; } = null!;

    [Inject] private OpenBuilder Open { get; set; } = null!;

    [Inject] private CountCrowd Counter { get; set; } = null!;

    [Inject] private SaveCrowd Save { get; set; } = null!;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    private Dictionary<string, string> Labels => new()
    {
        ["/name"] = Say["Crowds.Name"], ["/purpose"] = Say["Crowds.Purpose"], ["/until"] = Say["Crowds.LastDay"],
    };

    protected override async Task OnInitializedAsync()
    {
        if (!(await Open.RunAsync(Here.Caller)).Is(out OpenBuilder.Parts? parts, out refusal)) return;
        (shops, tags) = ([.. parts.Shops.Select(shop => new Choice(shop.Id, shop.Name))], parts.Tags);
        if (Id is null) form = new CrowdForm(parts.Today.AddDays(UsualDays));
        else if ((await Find.RunAsync(Here.Caller, Ids.Parse(Id))).Is(out CrowdSheet? crowd, out refusal)) form = new CrowdForm(crowd);
        if (form is not null) await CountAsync();
    }

    /// <summary>What is half filled in has no number; what is wrong with it is said when it is saved.</summary>
    private async Task CountAsync() => count = (await Counter.RunAsync(Here.Caller, new CountCrowd.Request(form!.Rule()))).Value;

    private Task AddAsync(List<TermForm> group)
    {
        group.Add(new TermForm());
        return CountAsync();
    }

    private Task AddGroupAsync()
    {
        form!.Groups.Add([new TermForm()]);
        return CountAsync();
    }

    private Task RemoveAsync(int group, int term)
    {
        form!.Remove(form.Groups[group], form.Groups[group][term]);
        return CountAsync();
    }

    private async Task SaveAsync()
    {
        busy = true;
        bool isKept = (await Save.RunAsync(Here.Caller, Id is null ? null : Ids.Parse(Id), form!.Request())).Is(out _, out refusal);
        busy = false;
        if (isKept) Nav.NavigateTo(Here.Path("operations/crowds"));
    }
}
