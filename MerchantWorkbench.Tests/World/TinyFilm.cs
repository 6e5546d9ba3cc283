using System.Buffers.Binary;
using System.Text;

namespace MerchantWorkbench.Tests.World;

/// <summary>
/// A film made of nothing but code, that real players play: H.264 whose blocks carry their samples as they are, one grey picture a second, in an mp4
/// with the moments at the start, as a phone writes it.
/// </summary>
internal static class TinyFilm
{
    /// <summary>What a camera wrote beside the pictures.</summary>
    public const string Place = "+30.2741+120.1551/";

    /// <summary>The film.</summary>
    /// <param name="blocks">Width and height in blocks of sixteen pixels.</param>
    /// <param name="codec">What the file calls its pictures.</param>
    /// <param name="hold">Seconds that each picture stands.</param>
    public static byte[] Make(int seconds = 3, int blocks = 4, string codec = "avc1", int hold = 1, string kind = "vide")
    {
        byte[][] pictures = [.. Enumerable.Range(0, seconds).Select(at => Sized(Picture(blocks, at)))];
        byte[] head = Box("ftyp", Text("isom"), U32(512), Text("isomavc1"));
        byte[] moments = Index(pictures, blocks, codec, hold, kind, 0);
        moments = Index(pictures, blocks, codec, hold, kind, head.Length + moments.Length + 8);
        return [.. head, .. moments, .. Box("mdat", pictures)];
    }

    public static byte[] Box(string name, params byte[][] parts) =>
        [.. U32(8 + parts.Sum(part => part.Length)), .. Text(name), .. parts.SelectMany(part => part)];

    private static byte[] Index(byte[][] pictures, int blocks, string codec, int hold, string kind, int offset)
    {
        int side = blocks * 16, length = pictures.Length * hold;
        byte[] matrix = [.. U32(0x10000), .. new byte[12], .. U32(0x10000), .. new byte[12], .. U32(0x40000000)];
        byte[] settings = Settings(blocks), common = Common();
        byte[] avc = Box("avcC", [1, 66, 0xC0, 30, 0xFF, 0xE1], U16(settings.Length), settings, [1], U16(common.Length), common);
        byte[] entry = Box(codec, new byte[6], U16(1), new byte[16], U16(side), U16(side), U32(0x480000), U32(0x480000), U32(0), U16(1), new byte[32], U16(24),
            U16(0xFFFF), avc);
        byte[] table = Box("stbl", Box("stsd", U32(0), U32(1), entry), Box("stts", U32(0), U32(1), U32(pictures.Length), U32(1000 * hold)),
            Box("stsc", U32(0), U32(1), U32(1), U32(pictures.Length), U32(1)),
            Box("stsz", U32(0), U32(0), U32(pictures.Length), [.. pictures.SelectMany(one => U32(one.Length))]), Box("stco", U32(0), U32(1), U32(offset)));
        byte[] media = Box("mdia", Box("mdhd", U32(0), U32(0), U32(0), U32(1000), U32(1000 * length), U16(0x55C4), U16(0)),
            Box("hdlr", U32(0), U32(0), Text(kind), new byte[12], [0]),
            Box("minf", Box("vmhd", U32(1), new byte[8]), Box("dinf", Box("dref", U32(0), U32(1), Box("url ", U32(1)))), table));
        byte[] track = Box("tkhd", U32(3), U32(0), U32(0), U32(1), U32(0), U32(1000 * length), new byte[8], U32(0), U32(0), matrix, U32(side << 16),
            U32(side << 16));
        byte[] clock = Box("mvhd", U32(0), U32(0), U32(0), U32(1000), U32(1000 * length), U32(0x10000), U16(0x100), new byte[10], matrix, new byte[24], U32(2));
        return Box("moov", clock, Box("trak", track, media), Box("udta", Box("\u00A9xyz", U16(Place.Length), U16(0), Encoding.ASCII.GetBytes(Place))));
    }

    private static byte[] Settings(int blocks)
    {
        Bits bits = new();
        bits.Put(66, 8).Put(0xC0, 8).Put(30, 8).Ue(0).Ue(0).Ue(2).Ue(1).Put(0, 1).Ue(blocks - 1).Ue(blocks - 1).Put(1, 1).Put(1, 1).Put(0, 1).Put(0, 1);
        return bits.Unit(0x67);
    }

    private static byte[] Common()
    {
        Bits bits = new();
        bits.Ue(0).Ue(0).Put(0, 1).Put(0, 1).Ue(0).Ue(0).Ue(0).Put(0, 1).Put(0, 2).Ue(0).Ue(0).Ue(0).Put(0, 1).Put(0, 1).Put(0, 1);
        return bits.Unit(0x68);
    }

    /// <summary>A whole picture in one grey, brighter each second.</summary>
    private static byte[] Picture(int blocks, int at)
    {
        Bits bits = new();
        bits.Ue(0).Ue(7).Ue(0).Put(0, 4).Ue(at % 2).Put(0, 1).Put(0, 1).Ue(0);
        byte grey = (byte)(40 + (at * 50 % 180));
        for (int block = 0; block < blocks * blocks; block++)
        {
            bits.Ue(25).Align();
            for (int sample = 0; sample < 256; sample++) bits.Put(grey, 8);
            for (int sample = 0; sample < 128; sample++) bits.Put(128, 8);
        }
        return bits.Unit(0x65);
    }

    private static byte[] Sized(byte[] unit) => [.. U32(unit.Length), .. unit];

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] U32(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] U16(int value) => [(byte)(value >> 8), (byte)value];

    /// <summary>Bits as the standard writes them.</summary>
    private sealed class Bits
    {
        private readonly List<bool> all = [];

        public Bits Put(int value, int count)
        {
            for (int at = count - 1; at >= 0; at--) all.Add((value >> at & 1) == 1);
            return this;
        }

        /// <summary>A number in as many bits as it needs; the signed zero is written alike.</summary>
        public Bits Ue(int value)
        {
            int length = (int)Math.Log2(value + 1);
            return Put(0, length).Put(value + 1, length + 1);
        }

        public Bits Align()
        {
            while (all.Count % 8 != 0) all.Add(false);
            return this;
        }

        /// <summary>The unit of its kind: closed by a one, and never with three bytes that look like the start of another.</summary>
        public byte[] Unit(byte kind)
        {
            Put(1, 1).Align();
            List<byte> unit = [kind];
            int zeros = 0;
            for (int at = 0; at < all.Count; at += 8)
            {
                byte value = 0;
                for (int bit = 0; bit < 8; bit++) value = (byte)(value << 1 | (all[at + bit] ? 1 : 0));
                if (zeros == 2 && value <= 3)
                {
                    unit.Add(3);
                    zeros = 0;
                }
                unit.Add(value);
                zeros = value == 0 ? zeros + 1 : 0;
            }
            return [.. unit];
        }
    }
}
