using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>
/// Turns rising serial numbers into codes that look random and back: a till's code then leads to its piece without an index of codes. A keyed
/// permutation of 9 × 10¹⁰ numbers (a Feistel network over two halves of 300,000), so that no two serials have one code and no code tells another.
/// </summary>
public sealed class CodeCipher(byte[] key)
{
    /// <summary>How many serials there are.</summary>
    public const long Serials = (long)Half * Half;

    private const int Half = 300_000, Rounds = 8;
    private const long First = 10_000_000_000;

    /// <summary>The code of a serial, 0 to <see cref="Serials"/> - 1: 12 digits, the first never 0, the last a check digit.</summary>
    public string Code(long serial)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(serial, Serials);
        (int left, int right) = ((int)(serial / Half), (int)(serial % Half));
        for (int round = 0; round < Rounds; round++) (left, right) = (right, (left + Mix(round, right)) % Half);
        return PieceCode.WithCheckDigit((First + ((long)left * Half) + right).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The serial of a code, or null when the text is no code of this form.</summary>
    public long? SerialOf(string code)
    {
        if (!PieceCode.IsGenerated(code)) return null;
        long number = long.Parse(code.AsSpan(0, code.Length - 1), CultureInfo.InvariantCulture) - First;
        (int left, int right) = ((int)(number / Half), (int)(number % Half));
        for (int round = Rounds - 1; round >= 0; round--) (left, right) = ((right - Mix(round, left) + Half) % Half, left);
        return ((long)left * Half) + right;
    }

    private int Mix(int round, int half)
    {
        // Always one block of the same length, so the key may simply stand in front.
        Span<byte> input = stackalloc byte[key.Length + 8], hash = stackalloc byte[SHA256.HashSizeInBytes];
        key.CopyTo(input);
        BinaryPrimitives.WriteInt32LittleEndian(input[key.Length..], round);
        BinaryPrimitives.WriteInt32LittleEndian(input[(key.Length + 4)..], half);
        SHA256.HashData(input, hash);
        return (int)(BinaryPrimitives.ReadUInt64LittleEndian(hash) % Half);
    }
}
