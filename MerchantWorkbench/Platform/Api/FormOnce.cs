using System.Security.Cryptography;
using System.Text;
using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Platform.Api;

/// <summary>
/// A plain form that is sent twice has one effect. Each drawing of the form carries a key of its own; the first sending decides, the
/// second is told where the first one led. The API's idempotency keys do the same for servers.
/// </summary>
public static class FormOnce
{
    private const int Length = 32;

    /// <summary>A key for a form about to be drawn.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length / 2));

    /// <summary>The caller, whose next write happens once for this key.</summary>
    /// <param name="key">What the form carried; any other text than one of <see cref="NewKey"/> stands for no key.</param>
    /// <param name="form">What the form is about and what it says: the same key with something else is a mismatch.</param>
    /// <param name="led">Short text to be kept for the second sending, made from the first one's value.</param>
    public static Caller Once<T>(this Caller caller, string? key, string form, Func<T, string> led) =>
        key is { Length: Length } && key.All(char.IsAsciiHexDigitLower)
            ? caller with { Retry = new Retry(caller.Scope, "form:" + key, Hash(form), (value, no) => no is null ? (201, led((T)value!)) : (409, no.Code)) }
            : caller;

    /// <summary>Where the first sending led: the text kept by it, or null when it was refused.</summary>
    public static string? Led(this Caller caller) => caller.Retry?.Kept is { Status: 201 } kept ? kept.Body : null;

    private static string Hash(string form) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form)));
}
