using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;

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

    /// <summary>A form that was refused (no token, too large) is answered as it is: there is no page to show under a posted address.</summary>
    public static IApplicationBuilder UsePlainAnswersToForms(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(http);
    });

    private static Scopes Scopes(HttpContext http) => http.RequestServices.GetRequiredService<Scopes>();
}
