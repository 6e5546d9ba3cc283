using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Lets a person in by e-mail address and password. Known and unknown addresses get the same answers, locks and waiting times.</summary>
/// <remarks>Refuses: account.wrong, account.locked (minutes left), request.too_many.</remarks>
public sealed class SignIn(
    UserManager<Person> people, SignInManager<Person> door, StrangerLockout strangers, RateLimits limits, Clock clock, IOptions<IdentityOptions> options)
{
    private static readonly Person Nobody = new() { Name = "" };
    private static readonly string NobodysHash = new PasswordHasher<Person>().HashPassword(Nobody, Secrets.New(""));

    /// <summary>Tries.</summary>
    /// <param name="address">The network address that asks; sign-ins are counted per address.</param>
    /// <returns>Whether a code of the person's authenticator app is still needed.</returns>
    public async Task<Outcome<bool>> RunAsync(string? email, string? password, string address)
    {
        if (!limits.Allows(RateLimits.SignIns, address)) return RateLimits.TooMany;
        string name = people.NormalizeEmail(email?.Trim()) ?? "";
        if (name.Length is 0 or > 256 || password is null or { Length: 0 or > 200 }) return Wrong();
        if (await people.FindByEmailAsync(name) is not { } person)
        {
            // As with an account: the password of a locked name is not looked at, and that is heard in the time it takes.
            if (strangers.LockedUntil(name) is { } locked) return Locked(locked);
            people.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            LockoutOptions rule = options.Value.Lockout;
            return strangers.Note(name, rule.MaxFailedAccessAttempts, rule.DefaultLockoutTimeSpan) is { } until ? Locked(until) : Wrong();
        }
        SignInResult result = await door.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? false
            : result.RequiresTwoFactor ? true
            : result.IsLockedOut ? Locked(person.LockoutEnd ?? clock.Now)
            : Wrong();
    }

    private static Refusal Wrong() => new("account.wrong", RefusalKind.Unauthenticated);

    private Refusal Locked(DateTimeOffset until) => new("account.locked", RefusalKind.TooMany, MinutesLeft(until, clock.Now));

    /// <summary>Minutes until a lock opens, rounded up.</summary>
    internal static int MinutesLeft(DateTimeOffset? until, DateTimeOffset now) => Math.Max(1, (int)Math.Ceiling(((until ?? now) - now).TotalMinutes));
}
