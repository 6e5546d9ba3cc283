using System.Security.Cryptography;
using System.Text;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>
/// A person in a merchant's events: always the same there, another one at the next merchant, and nothing that leads back to the device. Houses that are
/// told of an event can say whether it is the same person again.
/// </summary>
public static class PersonMark
{
    /// <summary>Sixteen hexadecimal digits.</summary>
    /// <param name="holder">As in <see cref="Caller.Holder"/>.</param>
    public static string Of(long merchant, string holder) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"person:{merchant}:{holder}")).AsSpan(0, 8));
}
