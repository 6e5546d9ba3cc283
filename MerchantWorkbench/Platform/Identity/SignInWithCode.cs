using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Identity;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>
/// The second step of a sign-in, for those who switched it on: a code of the authenticator app, or one of the recovery codes. Each is good
/// for one sign-in.
/// </summary>
/// <remarks>Refuses: account.wrong_code, account.locked (minutes left), request.too_many.</remarks>
public sealed class SignInWithCode(SignInManager<Person> door, SpentCodes spent, RateLimits limits, Clock clock)
{
    /// <summary>Tries.</summary>
    /// <param name="address">The network address that asks; tries are counted per address.</param>
    public async Task<Outcome<Done>> RunAsync(string? code, string address)
    {
        if (!limits.Allows(RateLimits.SignIns, address)) return RateLimits.TooMany;
        Person? person = await door.GetTwoFactorAuthenticationUserAsync();
        string plain = (code ?? "").Replace(" ", "", StringComparison.Ordinal).Trim();
        if (person is null || plain.Length is 0 or > 40) return WrongCode();
        bool isOfApp = plain.Length == 6 && plain.All(char.IsAsciiDigit);
        if (isOfApp && !spent.Spend(person.Id, plain)) return WrongCode();
        SignInResult result = isOfApp
            ? await door.TwoFactorAuthenticatorSignInAsync(plain, isPersistent: false, rememberClient: false)
            : await door.TwoFactorRecoveryCodeSignInAsync(plain);
        if (result.Succeeded) return default(Done);
        return result.IsLockedOut ? new Refusal("account.locked", RefusalKind.TooMany, SignIn.MinutesLeft(person.LockoutEnd, clock.Now)) : WrongCode();
    }

    private static Refusal WrongCode() => new("account.wrong_code", RefusalKind.Unauthenticated);
}
