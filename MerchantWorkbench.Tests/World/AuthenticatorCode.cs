using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MerchantWorkbench.Tests.World;

/// <summary>What the app on a phone shows for a secret (RFC 6238): written afresh here, not the program's own.</summary>
public static class AuthenticatorCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The six digits of now, or of some half minutes later.</summary>
    public static string Of(string secret, int later = 0)
    {
        byte[] step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + later);
#pragma warning disable CA5350 // The standard of these codes is HMAC-SHA1.
        byte[] hash = HMACSHA1.HashData(Bytes(secret), step);
#pragma warning restore CA5350
        int digits = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFFFFFF) % 1_000_000;
        return digits.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string secret)
    {
        string bits = string.Concat(secret.Select(letter => Convert.ToString(Base32.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal), 2)
            .PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
