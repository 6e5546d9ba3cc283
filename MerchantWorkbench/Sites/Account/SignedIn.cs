using System.Security.Claims;
using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Sites.Account;

/// <summary>The person a request's session belongs to.</summary>
internal static class SignedIn
{
    public static Caller? Self(HttpContext http) =>
        Scopes.PersonId(http.User) is { } id ? Caller.Self(id, http.User.FindFirstValue(Scopes.NameClaim) ?? "") : null;
}
