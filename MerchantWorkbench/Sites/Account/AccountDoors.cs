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
    }
}
