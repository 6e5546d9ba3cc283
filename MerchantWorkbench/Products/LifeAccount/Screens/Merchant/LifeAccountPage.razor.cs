using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Hosting;
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
    private IReadOnlyList<CountFollowers.Day> growth = [];
    private string? name, intro, category, avatar, avatarAddress, said;
    private bool busy;

    [Parameter] public string Merchant { get; set; } = "";

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private FindAccount Find { get; set; } = null!;

    [Inject] private ChangeAccount Change { get; set; } = null!;

    [Inject] private CountFollowers Count { get; set; } = null!;

    [Inject] private PublicAddress Public { get; set; } = null!;

    /// <summary>Where people follow: the merchant's page.</summary>
    private string Address => Public.Of("/m/shop/" + Here.ShortName);

    /// <summary>What the last thirty days brought, in a sentence.</summary>
    private string Growth => (growth[^1].Followers - growth[0].Followers) switch
    {
        > 0 and var more => Say["Account.More", CountFollowers.Days, more],
        < 0 and var fewer => Say["Account.Fewer", CountFollowers.Days, -fewer],
        _ => Say["Account.Same", CountFollowers.Days, growth[^1].Followers],
    };

    private IReadOnlyList<Choice> Categories =>
        [.. Enum.GetValues<Category>().Select(one => new Choice(Words.Name(one), Say["Category." + Words.Name(one)]))];

    protected override async Task OnInitializedAsync()
    {
        if (!(await Find.RunAsync(Here.Caller)).Is(out view, out refusal)) return;
        (name, intro, category, avatar) = (view.Form.Name, view.Form.Intro, view.Form.Category, view.Form.Avatar);
        growth = (await Count.RunAsync(Here.Caller)).Value ?? [];
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
