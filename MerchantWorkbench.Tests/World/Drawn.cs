using System.Buffers.Binary;
using System.IO.Compression;

namespace MerchantWorkbench.Tests.World;

/// <summary>Pictures of any size.</summary>
public static class Drawn
{
    /// <summary>A white one, as a PNG.</summary>
    public static byte[] Png(int width, int height)
    {
        using MemoryStream file = new(), packed = new();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] head = [0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        byte[] line = new byte[width + 1];
        line.AsSpan(1).Fill(255);
        using (ZLibStream zip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (int row = 0; row < height; row++) zip.Write(line);
        Chunk(file, "IHDR"u8, head);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        byte[] number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        byte[] said = [.. name, .. content];
        BinaryPrimitives.WriteUInt32BigEndian(number, Sum(said));
        file.Write(number);
    }

    /// <summary>CRC-32 as PNG wants it.</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = uint.MaxValue;
        foreach (byte one in bytes)
        {
            sum ^= one;
            for (int bit = 0; bit < 8; bit++) sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
        }
        return ~sum;
    }
}
