using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Merchants.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Merchants.Screens.Staff;

/// <summary>The platform's own people: invite, change, disable, reset, keys.</summary>
public partial class AccountsPage
{
    private StaffCrew? crew;
    private StaffRow? leaving, locked;
    private Refusal? refusal;
    private string? secret;
    private string secretTitle = "", secretHint = "";
    private bool busy;

    [CascadingParameter] private StaffScope Here { get; set; } = null!;

    [Inject] private ListStaff List { get; set; } = null!;

    [Inject] private InviteStaff Invite { get; set; } = null!;

    [Inject] private ChangeStaff Change { get; set; } = null!;

    [Inject] private ResetStaff Reset { get; set; } = null!;

    [Inject] private SwitchOffAuthenticator SwitchOff { get; set; } = null!;

    [Inject] private IssueStaffKey Issue { get; set; } = null!;

    [Inject] private RevokeStaffKey Revoke { get; set; } = null!;

    [Inject] private WithdrawInvitation Withdraw { get; set; } = null!;

    private Choice[] RoleChoices => [.. Roles.AtPlatform.Select(role => new Choice(Words.Name(role), Say["Role." + role], Say["RoleHint." + role]))];

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        if (!(await List.RunAsync(Here.Caller)).Is(out crew, out Refusal? no)) refusal = no;
    }

    private Task InviteAsync((Role Role, string? Name) whom) => WorkAsync(async () =>
    {
        if (!(await Invite.RunAsync(Here.Caller, whom.Role, whom.Name)).Is(out string? made, out refusal)) return;
        Show(made, Say["Link.Join", whom.Name ?? ""], Say["Link.JoinHint"]);
    });

    private Task ResetAsync(StaffRow row) => WorkAsync(async () =>
    {
        if ((await Reset.RunAsync(Here.Caller, row.Id)).Is(out string? made, out refusal)) Show(made, Say["Link.Reset", row.Name], Say["Link.ResetHint"]);
    });

    private Task IssueAsync(StaffRow row) => WorkAsync(async () =>
    {
        if ((await Issue.RunAsync(Here.Caller, row.Id, Say["Accounts.KeyName", row.Keys.Count + 1])).Is(out string? made, out refusal))
            Show(made, Say["Accounts.KeyOf", row.Name], Say["Accounts.KeyHint"]);
    });

    private Task RevokeAsync(long key) => WorkAsync(async () => (await Revoke.RunAsync(Here.Caller, key)).Is(out _, out refusal));

    private Task WithdrawAsync(long id) => WorkAsync(async () => (await Withdraw.RunAsync(Here.Caller, id)).Is(out _, out refusal));

    private Task ChangeAsync(long person, Role role) => WorkAsync(async () => (await Change.RunAsync(Here.Caller, person, role)).Is(out _, out refusal));

    private Task DisableAsync() => WorkAsync(async () =>
    {
        if (leaving is not null) (await Change.RunAsync(Here.Caller, leaving.Id, null)).Is(out _, out refusal);
        leaving = null;
    });

    private Task SwitchOffAsync() => WorkAsync(async () =>
    {
        if (locked is not null) (await SwitchOff.RunAsync(Here.Caller, locked.Id)).Is(out _, out refusal);
        locked = null;
    });

    private void Show(string made, string title, string hint) => (secret, secretTitle, secretHint) = (made, title, hint);

    private async Task WorkAsync(Func<Task> work)
    {
        if (busy) return;
        (busy, secret) = (true, null);
        await work();
        await LoadAsync();
        busy = false;
    }
}
