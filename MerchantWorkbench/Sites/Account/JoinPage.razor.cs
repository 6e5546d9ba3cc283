using System.Globalization;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace MerchantWorkbench.Sites.Account;

/// <summary>Behind a one-time link: become the first administrator, a member of staff, or a merchant's person.</summary>
public partial class JoinPage(
    FindInvitation find, AcceptInvitation accept, SignInManager<Person> door, UserManager<Person> people, NavigationManager navigation)
{
    private InvitationSheet? sheet;
    private Refusal? refusal;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery] private string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "join")] private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "join")] private string? Email { get; set; }

    [SupplyParameterFromForm(FormName = "join")] private string? Password { get; set; }

    private Caller? Self => SignedIn.Self(Http);

    private string Here => Http.Request.Path + Http.Request.QueryString;

    private string Headline => sheet!.Kind switch
    {
        InvitationKind.FirstAdministrator => Say["Join.First"],
        InvitationKind.Staff => Say["Join.Staff"],
        _ => Say["Join.Merchant", sheet.Merchant ?? ""],
    };

    protected override async Task OnInitializedAsync()
    {
        (await find.RunAsync(Token, NetworkAddress.Of(Http), Http.RequestAborted)).Is(out sheet, out refusal);
        RateLimits.Tell(Http, refusal);
        if (sheet?.Kind == InvitationKind.Reset) (sheet, refusal) = (null, Invitations.Gone);
    }

    private async Task JoinAsKnownAsync()
    {
        if (Self is { } self && (await accept.RunAsync(Token, self)).Is(out _, out refusal)) navigation.NavigateTo(AccountAddress.Home);
    }

    private async Task JoinAsNewAsync()
    {
        if (!(await accept.RunAsync(Token, Name, Email, Password)).Is(out long id, out refusal)) return;
        if (await people.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is { } person) await door.SignInAsync(person, isPersistent: false);
        navigation.NavigateTo(AccountAddress.Home);
    }
}
