using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Identity;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>
/// Codes of an authenticator app (TOTP, RFC 6238) as a second step of the sign-in: for staff who switch it on. It begins to count only once
/// a first code was right, so nobody locks themselves out with a photo that was never taken.
/// </summary>
public sealed class AuthenticatorApp(UserManager<Person> people, SignInManager<Person> door)
{
    private const string Issuer = "MerchantWorkbench";
    private const int RecoveryCodes = 10;

    /// <summary>What the app has to know.</summary>
    /// <param name="Key">To type by hand, base 32.</param>
    /// <param name="Address">The same as an otpauth address, for a QR code.</param>
    public sealed record Secret(string Key, string Address);

    /// <summary>Whether it is on for the person.</summary>
    public async Task<bool> IsOnAsync(long id) => await FindAsync(id) is { TwoFactorEnabled: true };

    /// <summary>The secret for the app, made when there is none; null for nobody.</summary>
    public async Task<Secret?> SecretAsync(long id)
    {
        if (await FindAsync(id) is not { } person) return null;
        if (await people.GetAuthenticatorKeyAsync(person) is null) await people.ResetAuthenticatorKeyAsync(person);
        await door.RefreshSignInAsync(person);
        string key = await people.GetAuthenticatorKeyAsync(person) ?? "";
        string label = Uri.EscapeDataString(Issuer + ":" + person.Email);
        return new Secret(key, $"otpauth://totp/{label}?secret={key}&issuer={Issuer}&digits=6");
    }

    /// <summary>Switches it on after a right code.</summary>
    /// <returns>Recovery codes, each good for one sign-in, shown this once; account.wrong_code at the field.</returns>
    public async Task<Outcome<string[]>> SwitchOnAsync(long id, string? code)
    {
        if (await FindAsync(id) is not { } person) return Refusal.Unauthenticated;
        string plain = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, plain))
            return Refusal.Invalid(new FieldRefusal("/code", "account.wrong_code"));
        await people.SetTwoFactorEnabledAsync(person, true);
        string[] codes = [.. await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes) ?? []];
        await door.RefreshSignInAsync(person);
        return codes;
    }

    /// <summary>Switches it off; the secret is forgotten.</summary>
    /// <returns>account.wrong_password at the field.</returns>
    public async Task<Outcome<Done>> SwitchOffAsync(long id, string? password)
    {
        if (await FindAsync(id) is not { } person) return Refusal.Unauthenticated;
        if (password is null or { Length: > Passwords.Most } || !await people.CheckPasswordAsync(person, password))
            return Refusal.Invalid(new FieldRefusal("/password", "account.wrong_password"));
        await people.SetTwoFactorEnabledAsync(person, false);
        await people.ResetAuthenticatorKeyAsync(person);
        await door.RefreshSignInAsync(person);
        return default(Done);
    }

    private Task<Person?> FindAsync(long id) => people.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture));
}
