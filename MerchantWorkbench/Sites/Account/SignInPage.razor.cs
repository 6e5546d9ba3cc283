using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Sites.Shell;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Sites.Account;

/// <summary>The sign-in page: plain HTML, works where no script runs.</summary>
public partial class SignInPage(SignIn signIn, NavigationManager navigation)
{
    private Refusal? refusal;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery] private string? Back { get; set; }

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")] private string? Email { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")] private string? Password { get; set; }

    private async Task SubmitAsync()
    {
        if (!(await signIn.RunAsync(Email, Password, NetworkAddress.Of(Http))).Is(out bool needsCode, out refusal))
        {
            RateLimits.Tell(Http, refusal);
            return;
        }
        string? back = LocalAddress.Of(Back);
        navigation.NavigateTo(needsCode ? AccountAddress.WithBack("/account/code", back) : back ?? AccountAddress.Home);
    }
}
