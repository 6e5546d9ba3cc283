using System.Buffers.Binary;
using System.Text;

namespace MerchantWorkbench.Platform.Files;

/// <summary>What the header of a picture says. Nothing is decoded: size and kind are read from the first bytes, and unknown bytes are refused.</summary>
public sealed record Picture(string Type, int Width, int Height)
{
    /// <summary>More pixels than this are refused: 40 million, a large phone camera's picture.</summary>
    public const long MostPixels = 40_000_000;

    /// <summary>What drawing a PNG needs, with its colours, its place on paper and its moving frames. All else says something beside the picture.</summary>
    private static readonly string[] Drawn =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "acTL", "fcTL", "fdAT"];

    private static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>More than are kept or shown: a small file can ask a reader's machine for gigabytes.</summary>
    public bool IsTooLarge => (long)Width * Height > MostPixels;

    /// <summary>Kind and size, or null when it is no PNG or JPEG.</summary>
    public static Picture? Read(ReadOnlySpan<byte> bytes)
    {
        Picture? picture = bytes.StartsWith(PngMark) ? Png(bytes) : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg(bytes) : null;
        return picture is { Width: > 0, Height: > 0 } ? picture : null;
    }

    /// <summary>The same picture without what stands beside it: what a camera wrote (place, time, owner), words, parts that no picture needs.</summary>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> bytes, string type) => type == "image/png" ? PngWithoutMetadata(bytes) : JpegWithoutMetadata(bytes);

    private static Picture? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 33 || !bytes[12..16].SequenceEqual("IHDR"u8) ? null
        : new Picture("image/png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static byte[] PngWithoutMetadata(ReadOnlySpan<byte> bytes)
    {
        using var kept = new MemoryStream();
        kept.Write(bytes[..8]);
        for (int at = 8; at + 12 <= bytes.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (length < 0 || at + 12L + length > bytes.Length) break;
            ReadOnlySpan<byte> chunk = bytes.Slice(at, 12 + length);
            string name = Encoding.ASCII.GetString(chunk[4..8]);
            if (Drawn.Contains(name)) kept.Write(chunk);
            at += chunk.Length;
            if (name == "IEND") break;
        }
        return kept.ToArray();
    }

    private static Picture? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (int at = 2; TrySegment(bytes, at, out byte marker, out int length); at += 2 + length)
        {
            bool isFrame = marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;
            if (isFrame && length >= 7)
                return new Picture("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            if (marker == 0xDA) break;
        }
        return null;
    }

    /// <remarks>What stands behind the picture's end goes too: cameras keep a film or a second picture there, with place and time of its own.</remarks>
    private static byte[] JpegWithoutMetadata(ReadOnlySpan<byte> bytes)
    {
        using var kept = new MemoryStream();
        kept.Write(bytes[..2]);
        for (int at = 2; at + 1 < bytes.Length;)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] == 0xFF)
            {
                at++; // a filled-up mark
                continue;
            }
            if (!TrySegment(bytes, at, out byte marker, out int length)) break;
            int end = at + 2 + length;
            if (marker == 0xDA) end = ScanEnd(bytes, end);
            if (IsDrawn(marker, bytes.Slice(at + 4, length - 2))) kept.Write(bytes[at..end]);
            at = end;
        }
        kept.Write([0xFF, 0xD9]);
        return kept.ToArray();
    }

    /// <summary>Tables, frames and scans; of what programs write beside them only colours, and the bare mark of the format.</summary>
    private static bool IsDrawn(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        >= 0xC0 and <= 0xCF or >= 0xDA and <= 0xDF => true,
        0xE0 => content.StartsWith("JFIF\0"u8) && content.Length == 14,
        0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
        0xEE => content.StartsWith("Adobe"u8) && content.Length == 12,
        _ => false,
    };

    /// <summary>Where the drawn lines end: at the next mark that is neither a filled-up 0xFF nor a restart.</summary>
    private static int ScanEnd(ReadOnlySpan<byte> bytes, int at)
    {
        for (; at + 1 < bytes.Length; at++)
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
        return bytes.Length;
    }

    private static bool TrySegment(ReadOnlySpan<byte> bytes, int at, out byte marker, out int length)
    {
        (marker, length) = (0, 0);
        if (at + 4 > bytes.Length || bytes[at] != 0xFF || bytes[at + 1] == 0xD9) return false;
        marker = bytes[at + 1];
        length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        return length >= 2 && at + 2 + length <= bytes.Length;
    }
}
