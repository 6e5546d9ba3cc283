using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Authentication;

namespace MerchantWorkbench.Sites.Shell;

/// <summary>Before a page of the workbench or the staff site is drawn: nobody signed in goes to the sign-in page, strangers find nothing there.</summary>
internal static class SiteDoors
{
    public static IApplicationBuilder UseSiteDoors(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        Refusal? no = http.Request.Path.Value?.Split('/') switch
        {
            [_, "b", var merchant, ..] => (await Scopes(http).MerchantAsync(http.User, merchant, http.RequestAborted)).Refusal,
            [_, "staff", ..] => (await Scopes(http).StaffAsync(http.User, http.RequestAborted)).Refusal,
            _ => null,
        };
        if (no is null) await next(http);
        else if (no.Kind == RefusalKind.Unauthenticated) await http.ChallengeAsync();
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
    });

    private static Scopes Scopes(HttpContext http) => http.RequestServices.GetRequiredService<Scopes>();
}
