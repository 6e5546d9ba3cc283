using System.Globalization;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace MerchantWorkbench.Sites.Account;

/// <summary>One's own account: name, password, second step, and the way out on every device.</summary>
public partial class AccountPage(
    RenamePerson rename, ChangePassword change, FindHomes findHomes, AuthenticatorApp authenticator, UserManager<Person> people, SignInManager<Person> door,
    NavigationManager navigation)
{
    private PersonHomes homes = new(null, []);
    private Refusal? refusal;
    private bool isOn;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "password")] private string? Current { get; set; }

    [SupplyParameterFromForm(FormName = "password")] private string? Password { get; set; }

    private Caller Self => SignedIn.Self(Http)!;

    private long Id => Self.PersonId!.Value;

    protected override async Task OnInitializedAsync()
    {
        homes = await findHomes.RunAsync(Id, Http.RequestAborted);
        isOn = homes.StaffRole is not null && await authenticator.IsOnAsync(Id);
    }

    private async Task RenameAsync()
    {
        if (!(await rename.RunAsync(Self, Name)).Is(out _, out refusal)) return;
        // The session carries the name.
        if (await people.FindByIdAsync(Id.ToString(CultureInfo.InvariantCulture)) is { } person) await door.RefreshSignInAsync(person);
        navigation.NavigateTo("/account?done=name");
    }

    private async Task ChangePasswordAsync()
    {
        if ((await change.RunAsync(Id, Current, Password, NetworkAddress.Of(Http))).Is(out _, out refusal)) navigation.NavigateTo("/account?done=password");
        else RateLimits.Tell(Http, refusal);
    }
}
