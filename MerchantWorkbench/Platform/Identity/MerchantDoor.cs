using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Plain addresses of the workbench: who is asking, and how a refusal is answered.</summary>
public static class MerchantDoor
{
    /// <summary>Runs the work for the signed-in person at the merchant named in the address.</summary>
    public static async Task<IResult> OpenAsync(HttpContext http, string merchant, Func<MerchantScope, Task<IResult>> work)
    {
        Outcome<MerchantScope> scope = await http.RequestServices.GetRequiredService<Scopes>().MerchantAsync(http.User, merchant, http.RequestAborted);
        if (!scope.Is(out MerchantScope? here, out Refusal? stranger)) return Refuse(stranger);
        http.Response.Headers.CacheControl = "no-store";
        return await work(here);
    }

    /// <summary>The status of the refusal; the site draws its page for it.</summary>
    public static IResult Refuse(Refusal no) => Results.StatusCode(Problems.Status(no.Kind));
}
