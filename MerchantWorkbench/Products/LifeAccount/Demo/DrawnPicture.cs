using System.Buffers.Binary;
using System.IO.Compression;

namespace MerchantWorkbench.Products.LifeAccount.Demo;

/// <summary>A picture made of discs on a plain ground, written as PNG: what the demo's merchants photograph.</summary>
internal sealed class DrawnPicture
{
    private const int Width = 480, Height = 360;
    private static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(value => Step((uint)value))];
    private readonly byte[] pixels = new byte[Width * Height * 3];

    /// <param name="ground">As 0xRRGGBB, like every colour here.</param>
    public DrawnPicture(int ground)
    {
        for (int at = 0; at < Width * Height; at++) Mix(at, ground, 1);
    }

    /// <summary>A disc with a soft edge; the middle of the picture is 0, 0.</summary>
    public DrawnPicture Disc(double x, double y, double radius, int colour)
    {
        (x, y) = (x + (Width / 2.0), y + (Height / 2.0));
        for (int row = Math.Max(0, (int)(y - radius - 1)); row < Math.Min(Height, y + radius + 2); row++)
            for (int column = Math.Max(0, (int)(x - radius - 1)); column < Math.Min(Width, x + radius + 2); column++)
            {
                double far = Math.Sqrt(((column - x) * (column - x)) + ((row - y) * (row - y)));
                Mix((row * Width) + column, colour, Math.Clamp(radius - far + 0.5, 0, 1));
            }
        return this;
    }

    /// <summary>Many small discs, spread evenly within a circle.</summary>
    public DrawnPicture Sprinkle(int count, double within, double radius, params int[] colours)
    {
        for (int at = 0; at < count; at++)
        {
            double turn = at * 2.39996, far = within * Math.Sqrt((at + 0.5) / count); // the golden angle never makes a line
            Disc(far * Math.Cos(turn), far * Math.Sin(turn), radius, colours[at % colours.Length]);
        }
        return this;
    }

    /// <summary>The picture as a file.</summary>
    public byte[] Png()
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] head = [0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        Chunk(file, "IHDR"u8, head);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (int row = 0; row < Height; row++)
            {
                zip.WriteByte(0);
                zip.Write(pixels, row * Width * 3, Width * 3);
            }
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private void Mix(int at, int colour, double share)
    {
        for (int part = 0; part < 3; part++)
        {
            ref byte value = ref pixels[(at * 3) + part];
            value = (byte)((value * (1 - share)) + (((colour >> (16 - (8 * part))) & 0xFF) * share) + 0.5);
        }
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] number = new byte[4], whole = [.. name, .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(whole);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~whole.Aggregate(0xFFFFFFFFu, (sum, one) => Crc[(sum ^ one) & 0xFF] ^ (sum >> 8)));
        file.Write(number);
    }

    private static uint Step(uint value)
    {
        for (int bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
