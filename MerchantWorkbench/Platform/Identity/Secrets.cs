using System.Security.Cryptography;
using System.Text;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Secrets that servers and links carry: 160 random bits as text, of which only a hash is ever stored.</summary>
public static class Secrets
{
    private const string Letters = "23456789abcdefghijkmnpqrstuvwxyz";

    /// <summary>A new secret with a readable beginning, e.g. <c>mw_</c>.</summary>
    public static string New(string prefix) => prefix + RandomNumberGenerator.GetString(Letters, 32);

    /// <summary>What the database keeps. The secret has 160 random bits, so no salt is needed.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
