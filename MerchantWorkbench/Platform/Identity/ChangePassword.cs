using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Identity;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Changes one's own password; every other session ends, this one stays.</summary>
/// <remarks>Refuses: request.unauthenticated, request.too_many, account.wrong_password and others at their fields.</remarks>
public sealed class ChangePassword(UserManager<Person> people, SignInManager<Person> door, RateLimits limits)
{
    /// <summary>Changes it.</summary>
    /// <param name="password">The new one, 8–200 characters.</param>
    /// <param name="address">The network address that asks; tries are counted per address.</param>
    public async Task<Outcome<Done>> RunAsync(long id, string? current, string? password, string address)
    {
        if (!limits.Allows(RateLimits.SignIns, address)) return RateLimits.TooMany;
        if (await people.FindByIdAsync(Text(id)) is not { } person) return Refusal.Unauthenticated;
        bool known = current is { Length: <= Passwords.Most } && await people.CheckPasswordAsync(person, current);
        if (Passwords.Check(new Guard().Check(known, "/current", "account.wrong_password"), password).Refusal is { } wrong) return wrong;
        IdentityResult changed = await people.ChangePasswordAsync(person, current!, password!);
        if (!changed.Succeeded) return Refusal.Busy;
        await door.RefreshSignInAsync(person);
        return default(Done);
    }

    private static string Text(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
