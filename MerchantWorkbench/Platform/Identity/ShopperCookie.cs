using System.Security.Cryptography;
using MerchantWorkbench.Platform.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>
/// A shopper is a device with a signed cookie: a random name, no phone number, nothing about the person. Somebody who clears the
/// cookies, or takes another browser, is another shopper.
/// </summary>
public sealed class ShopperCookie(IDataProtectionProvider protection)
{
    /// <summary>Name of the cookie on plain http.</summary>
    public const string Name = "shopper";

    /// <summary>The longest browsers keep a cookie; it begins anew with every visit that sets it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private readonly IDataProtector seal = protection.CreateProtector("shopper");

    /// <summary>The shopper whose device asks; null when it carries no cookie of ours.</summary>
    public Caller? Read(HttpContext http) => Device(http) is { } device ? Caller.Shopper(device) : null;

    /// <summary>The shopper whose device asks, known from now on if it was not before. Call it before the answer begins.</summary>
    public Caller Welcome(HttpContext http)
    {
        // Several parts of one page may ask: they must hear one name.
        if (http.Items[Name] is Caller welcomed) return welcomed;
        string device = Device(http) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        Set(http, device);
        Caller shopper = Caller.Shopper(device);
        http.Items[Name] = shopper;
        return shopper;
    }

    /// <summary>Makes the browser that device.</summary>
    public void Set(HttpContext http, string device) => Cookies.Set(http, Name, seal.Protect(device), Lifetime);

    private string? Device(HttpContext http)
    {
        if (Cookies.Read(http, Name) is not { Length: > 0 and < 1000 } value) return null;
        try
        {
            return seal.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
