using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MerchantWorkbench.Platform.Demo;

/// <summary>
/// Values that look random and are the same for the same number: SHA-256 of the number and a label. For invented worlds only, since
/// whoever knows the number knows every secret.
/// </summary>
internal sealed class Grain(string kind, long number)
{
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>160 bits as 32 letters.</summary>
    public string Secret(string label) => Text(label, 32);

    /// <summary>Up to 51 letters and digits, five bits each.</summary>
    public string Text(string label, int length)
    {
        var text = new StringBuilder(length);
        int buffer = 0, bits = 0;
        foreach (byte value in Hash(label))
        {
            buffer = ((buffer << 8) | value) & 0xFFFF;
            for (bits += 8; bits >= 5 && text.Length < length; bits -= 5) text.Append(Letters[(buffer >> (bits - 5)) & 31]);
        }
        return text.ToString();
    }

    /// <summary>A row's id: 57 bits, so that it sorts before every id the program ever makes by itself.</summary>
    public long Id(string label) => (long)(Number(label) >> 7) | 1;

    /// <summary>One of some.</summary>
    public T Pick<T>(string label, IReadOnlyList<T> some) => some[(int)(Number(label) % (ulong)some.Count)];

    private ulong Number(string label) => BinaryPrimitives.ReadUInt64BigEndian(Hash(label));

    private byte[] Hash(string label) => SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{number}/{label}"));
}
