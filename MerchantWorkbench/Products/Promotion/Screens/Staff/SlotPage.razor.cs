using System.Globalization;
using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Promotion.Screens.Staff;

/// <summary>One slot: what holds of it, and what held before. "new" in its place adds one.</summary>
public sealed partial class SlotPage
{
    private const string New = "new";
    private FindSlot.Sheet? sheet;
    private SlotForm? form;
    private Refusal? refusal;
    private string? said, shown;
    private bool busy;

    [Parameter] public string Code { get; set; } = "";

    [CascadingParameter] private StaffScope Here { get; set; } = null!;

    [Inject] private FindSlot Find { get; set; } = null!;

    [Inject] private SaveSlot Save { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private bool IsNew => Code == New;

    private string Title => IsNew ? Say["Slots.New"] : sheet is null ? Code
        : new Slot(Code, sheet.Newest.Number, sheet.Newest.Terms).Name(CultureInfo.CurrentUICulture);

    private IReadOnlyList<Choice> Maturities => [.. Enum.GetValues<Maturity>().Select(one => new Choice(Words.Name(one), Say["Maturity." + Words.Name(one)]))];

    private IReadOnlyList<Choice> Looks => [.. Enum.GetValues<SlotLook>().Select(one => new Choice(Words.Name(one), Say["Look." + Words.Name(one)]))];

    protected override async Task OnParametersSetAsync()
    {
        if (shown == Code) return;
        shown = Code;
        if (IsNew) (sheet, form) = (null, new SlotForm());
        else await LoadAsync();
    }

    private async Task LoadAsync()
    {
        if ((await Find.RunAsync(Here.Caller, Code)).Is(out sheet, out refusal)) form = SlotForm.Of(Code, sheet.Newest.Terms);
    }

    private async Task SaveAsync()
    {
        if (busy) return;
        (busy, said) = (true, null);
        string code = IsNew ? form!.Code ?? "" : Code;
        Outcome<SlotSheet> saved = await Save.RunAsync(Here.Caller, code, sheet?.Newest.Number ?? 0, form!.Terms);
        refusal = saved.Refusal;
        if (refusal is null && IsNew) Navigation.NavigateTo("/staff/slots/" + code);
        else if (refusal is null)
        {
            await LoadAsync();
            said = Say["Slot.Saved"];
        }
        busy = false;
    }

    private static void Turn<T>(HashSet<T> set, T one, bool on)
    {
        if (on) set.Add(one);
        else set.Remove(one);
    }
}
