using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Sites.Account;

/// <summary>The second step of the sign-in, for staff: switch it on with a first right code, or off with the password.</summary>
public partial class AuthenticatorPage(AuthenticatorApp app, FindHomes findHomes, NavigationManager navigation)
{
    private AuthenticatorApp.Secret? secret;
    private Refusal? refusal;
    private string[]? codes;
    private bool isOn;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "switch-on")] private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "switch-off")] private string? Password { get; set; }

    private long Id => SignedIn.Self(Http)!.PersonId!.Value;

    protected override async Task OnInitializedAsync()
    {
        if ((await findHomes.RunAsync(Id, Http.RequestAborted)).StaffRole is null)
        {
            navigation.NavigateTo("/account");
            return;
        }
        isOn = await app.IsOnAsync(Id);
        if (!isOn) secret = await app.SecretAsync(Id);
    }

    private async Task SwitchOnAsync() => (await app.SwitchOnAsync(Id, Code)).Is(out codes, out refusal);

    private async Task SwitchOffAsync()
    {
        if ((await app.SwitchOffAsync(Id, Password)).Is(out _, out refusal)) navigation.NavigateTo("/account?done=authenticator-off");
    }
}
