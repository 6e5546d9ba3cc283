using System.Security.Cryptography;
using System.Text;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>
/// What a shopper without a name is called under a merchant's posts: always the same there, another one at the next merchant, and nothing that leads
/// back to the device.
/// </summary>
public static class Nickname
{
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>Four letters.</summary>
    public static string Of(string holder, long merchant)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"nickname:{merchant}:{holder}"));
        return string.Concat(hash.Take(4).Select(one => Letters[one % Letters.Length]));
    }
}
