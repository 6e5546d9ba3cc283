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

    private const int Half = 300_000, Rounds = 8, Block = 16;
    private const long First = 10_000_000_000;
    private readonly Lock turn = new();
    private readonly Aes aes = Keyed(key);

    /// <summary>The codes of some serials, 0 to <see cref="Serials"/> - 1: 12 digits, the first never 0, the last a check digit.</summary>
    public string[] Codes(IReadOnlyList<long> serials)
    {
        int[] left = new int[serials.Count], right = new int[serials.Count];
        for (int at = 0; at < serials.Count; at++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(serials[at]);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(serials[at], Serials);
            (left[at], right[at]) = ((int)(serials[at] / Half), (int)(serials[at] % Half));
        }
        for (int round = 0; round < Rounds; round++)
        {
            Mix(round, right, left, 1);
            (left, right) = (right, left);
        }
        return [.. left.Zip(right, (high, low) => PieceCode.WithCheckDigit((First + ((long)high * Half) + low).ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>The serials behind those of some texts that are codes of this form; the others have none.</summary>
    public long[] SerialsOf(IEnumerable<string> texts)
    {
        long[] numbers =
            [.. texts.Where(PieceCode.IsGenerated).Select(code => long.Parse(code.AsSpan(0, code.Length - 1), CultureInfo.InvariantCulture) - First)];
        int[] left = [.. numbers.Select(number => (int)(number / Half))], right = [.. numbers.Select(number => (int)(number % Half))];
        for (int round = Rounds - 1; round >= 0; round--)
        {
            (left, right) = (right, left);
            Mix(round, right, left, -1);
        }
        return [.. left.Zip(right, (high, low) => ((long)high * Half) + low)];
    }

    /// <summary>
    /// Adds to each number, or takes from it, what the round makes of its other half: one call for all, since a call costs more than a block.
    /// </summary>
    private void Mix(int round, int[] by, int[] into, int sign)
    {
        byte[] blocks = new byte[by.Length * Block], mixed = new byte[blocks.Length];
        for (int at = 0; at < by.Length; at++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(blocks.AsSpan(at * Block), round);
            BinaryPrimitives.WriteInt32LittleEndian(blocks.AsSpan((at * Block) + 4), by[at]);
        }
        // Each block is another pair of round and half, so that equal blocks mean equal input and nothing more.
        lock (turn) aes.EncryptEcb(blocks, mixed, PaddingMode.None);
        for (int at = 0; at < by.Length; at++)
        {
            int some = (int)(BinaryPrimitives.ReadUInt64LittleEndian(mixed.AsSpan(at * Block)) % Half);
            into[at] = (into[at] + (sign * some) + Half) % Half;
        }
    }

    private static Aes Keyed(byte[] key)
    {
        var aes = Aes.Create();
        aes.Key = key;
        return aes;
    }
}
