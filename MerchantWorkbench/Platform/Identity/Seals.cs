using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Seals short texts that travel through somebody else's hands and come back: unreadable to them, and theirs cannot be made up.</summary>
public sealed class Seals(IDataProtectionProvider protection)
{
    /// <summary>The text under seal.</summary>
    /// <param name="purpose">What it is for; a seal of one purpose does not open as another.</param>
    public string Close(string purpose, string text) => protection.CreateProtector("seal", purpose).Protect(text);

    /// <summary>What was sealed; null for everything that was not.</summary>
    public string? Open(string purpose, string? closed)
    {
        if (closed is not { Length: > 0 and < 2_000 }) return null;
        try
        {
            return protection.CreateProtector("seal", purpose).Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
