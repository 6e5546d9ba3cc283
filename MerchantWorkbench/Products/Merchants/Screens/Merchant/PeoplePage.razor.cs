using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Merchants.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Merchants.Screens.Merchant;

/// <summary>Who works for the merchant: invite, change roles, disable, reset passwords.</summary>
public partial class PeoplePage
{
    private Crew? crew;
    private PersonRow? leaving;
    private Refusal? refusal;
    private string? link;
    private string linkTitle = "", linkHint = "";
    private bool busy;

    [Parameter] public string Merchant { get; set; } = "";

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private ListPeople List { get; set; } = null!;

    [Inject] private InviteMember Invite { get; set; } = null!;

    [Inject] private ChangeRole Change { get; set; } = null!;

    [Inject] private DisableMember Disable { get; set; } = null!;

    [Inject] private ResetMember Reset { get; set; } = null!;

    [Inject] private WithdrawInvitation Withdraw { get; set; } = null!;

    private Choice[] RoleChoices => [.. Roles.AtMerchant.Select(role => new Choice(Words.Name(role), Say["Role." + role], Say["RoleHint." + role]))];

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        if (!(await List.RunAsync(Here.Caller)).Is(out crew, out Refusal? no)) refusal = no;
    }

    private Task InviteAsync((Role Role, string? Name) whom) => WorkAsync(async () =>
    {
        if ((await Invite.RunAsync(Here.Caller, whom.Role, whom.Name)).Is(out string? made, out refusal))
            (link, linkTitle, linkHint) = (made, Say["Link.Join", whom.Name ?? ""], Say["Link.JoinHint"]);
    });

    private Task ResetAsync(PersonRow row) => WorkAsync(async () =>
    {
        if ((await Reset.RunAsync(Here.Caller, row.Id)).Is(out string? made, out refusal))
            (link, linkTitle, linkHint) = (made, Say["Link.Reset", row.Name], Say["Link.ResetHint"]);
    });

    private Task WithdrawAsync(long id) => WorkAsync(async () => (await Withdraw.RunAsync(Here.Caller, id)).Is(out _, out refusal));

    private Task ChangeAsync(long person, Role role) => WorkAsync(async () => (await Change.RunAsync(Here.Caller, person, role)).Is(out _, out refusal));

    private Task DisableAsync() => WorkAsync(async () =>
    {
        if (leaving is not null) (await Disable.RunAsync(Here.Caller, leaving.Id)).Is(out _, out refusal);
        leaving = null;
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
