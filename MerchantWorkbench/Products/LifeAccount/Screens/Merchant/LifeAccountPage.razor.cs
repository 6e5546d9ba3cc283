using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant;

/// <summary>What the account says about itself.</summary>
public sealed partial class LifeAccountPage
{
    private FindAccount.View? view;
    private Refusal? refusal;
    private string? name, intro, category, avatar, avatarAddress, said;
    private bool busy;

    [Parameter] public string Merchant { get; set; } = "";

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private FindAccount Find { get; set; } = null!;

    [Inject] private ChangeAccount Change { get; set; } = null!;

    private IReadOnlyList<Choice> Categories =>
        [.. Enum.GetValues<Category>().Select(one => new Choice(Words.Name(one), Say["Category." + Words.Name(one)]))];

    protected override async Task OnInitializedAsync()
    {
        if (!(await Find.RunAsync(Here.Caller)).Is(out view, out refusal)) return;
        (name, intro, category, avatar) = (view.Form.Name, view.Form.Intro, view.Form.Category, view.Form.Avatar);
        avatarAddress = avatar is null ? null : view.Face.Avatar;
    }

    private async Task SaveAsync()
    {
        if (busy) return;
        (busy, said) = (true, null);
        refusal = (await Change.RunAsync(Here.Caller, new AccountForm(name, intro, category, avatar))).Refusal;
        if (refusal is null) (view, said) = ((await Find.RunAsync(Here.Caller)).Value ?? view, Say["Account.Saved"]);
        busy = false;
    }
}
