using System.Globalization;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using Microsoft.AspNetCore.Identity;

namespace MerchantWorkbench.Sites.Account;

/// <summary>The account addresses that are no pages: forms of other pages are posted to them. Taking the form makes each ask for its token.</summary>
internal static class AccountDoors
{
    public static void MapAccount(this WebApplication app)
    {
        app.MapPost("/account/sign-out", async (IFormCollection _, SignInManager<Person> door) =>
        {
            await door.SignOutAsync();
            return TypedResults.LocalRedirect("/");
        }).ExcludeFromDescription();

        app.MapPost("/account/sign-out-everywhere", async (IFormCollection _, HttpContext http, EndSessions end, SignInManager<Person> door) =>
        {
            if (SignedIn.Self(http) is { } self) await end.RunAsync(self, http.RequestAborted);
            await door.SignOutAsync();
            return TypedResults.LocalRedirect("/account/sign-in?done=everywhere");
        }).ExcludeFromDescription();

        // Without the demo this address does not exist.
        if (app.Services.GetRequiredService<WorkbenchSettings>().Demo)
            app.MapPost("/account/demo", EnterDemoAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> EnterDemoAsync(IFormCollection form, UserManager<Person> people, SignInManager<Person> door)
    {
        if (!long.TryParse(form["person"], NumberStyles.None, CultureInfo.InvariantCulture, out long id)) return TypedResults.LocalRedirect("/");
        if (await people.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is not { IsDemo: true } person) return TypedResults.LocalRedirect("/");
        await door.SignInAsync(person, isPersistent: false);
        return TypedResults.LocalRedirect(AccountAddress.Home);
    }
}
