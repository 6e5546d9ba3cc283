using System.Security.Claims;
using MerchantWorkbench.Platform.Data;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>
/// An open page has no request that could be refused: every half minute it is asked whether its person is still signed in. Actions ask
/// for rights every time; this only ends what is seen.
/// </summary>
internal sealed class CircuitGuard(ILoggerFactory logs, Reader reader, IOptions<IdentityOptions> options) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (Scopes.PersonId(authenticationState.User) is not { } id) return true;
        string? stamp = authenticationState.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        return await reader.RunAsync(db => db.Users.AnyAsync(person => person.Id == id && person.SecurityStamp == stamp, cancellationToken), cancellationToken);
    }
}
