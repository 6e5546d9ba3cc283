using System.Buffers.Binary;

namespace MerchantWorkbench.Platform.Files;

/// <summary>
/// What the boxes of an mp4 file say. No picture of it is decoded: kind, size and length are read from the headers, and a file whose boxes do not fill
/// it exactly, a cut one for example, is refused.
/// </summary>
/// <param name="Codec">How its pictures are written, e.g. <c>avc1</c>, which is H.264.</param>
public sealed record Mp4(int Width, int Height, int Milliseconds, string Codec)
{
    /// <summary>More boxes, or deeper ones, than any camera writes.</summary>
    private const int MostBoxes = 4_000, MostDepth = 8, MostIndex = 16 * 1024 * 1024;

    private static readonly string[] Files = ["ftyp", "moov", "mdat", "free", "skip", "wide", "pdin", "udta", "meta", "uuid"];
    private static readonly string[] Telling = ["udta", "meta", "uuid", "free", "skip", "wide"];
    private static readonly string[] Nested = ["moov", "trak", "mdia", "minf", "stbl"];

    /// <summary>Whether every phone and browser plays it: H.264.</summary>
    public bool PlaysEverywhere => Codec is "avc1" or "avc3";

    /// <summary>What the file says, or null when it is no whole mp4 with pictures that move for a known time.</summary>
    public static Mp4? Read(Stream file)
    {
        List<Box> outer = [];
        if (!TryOuter(file, outer) || outer is not [{ Name: "ftyp" }, ..] || outer.All(box => box.Name != "mdat")) return null;
        if (outer.Count(box => box.Name == "moov") != 1) return null;
        Box index = outer.Single(box => box.Name == "moov");
        if (index.Length > MostIndex) return null;
        byte[] bytes = new byte[index.Length];
        file.Position = index.At;
        file.ReadExactly(bytes);
        List<Box> inner = [];
        if (!TryInner(bytes, 0, bytes.Length, 0, inner)) return null;
        return Film(bytes, inner) is { Width: > 0, Height: > 0, Milliseconds: > 0 } film ? film : null;
    }

    /// <summary>
    /// Makes empty what a camera wrote beside the pictures: place, time, owner, and tracks that are neither picture nor sound. Nothing is moved, so that
    /// every address inside the file stays right.
    /// </summary>
    /// <remarks>The readings of such a track stay in the file's bulk, where no player finds them any more.</remarks>
    public static void Blank(Stream file)
    {
        List<Box> outer = [];
        if (!TryOuter(file, outer)) throw new InvalidDataException("No whole mp4.");
        foreach (Box box in outer)
        {
            if (Telling.Contains(box.Name)) Empty(file, box);
            if (box.Name != "moov") continue;
            byte[] bytes = new byte[box.Length];
            file.Position = box.At;
            file.ReadExactly(bytes);
            List<Box> inner = [];
            if (!TryInner(bytes, 0, bytes.Length, 0, inner)) throw new InvalidDataException("No whole mp4.");
            foreach (Box one in inner)
                if (Telling.Contains(one.Name) || (one.Name == "trak" && Handler(bytes, inner, one) is not ("vide" or "soun")))
                    Empty(file, one with { At = box.At + one.At, Start = box.At + one.Start });
        }
    }

    private static Mp4? Film(byte[] bytes, List<Box> inner)
    {
        if (inner.FirstOrDefault(box => box.Name == "mvhd") is not { } head || Seconds(bytes, head) is not { } seconds) return null;
        if (inner.FirstOrDefault(box => box.Name == "trak" && Handler(bytes, inner, box) == "vide") is not { } track) return null;
        // One entry: version and flags, how many, then its own size and name, six empty bytes, a number, sixteen more, width and height.
        if (Within(inner, track, "stsd") is not { Body: >= 44 } kinds) return null;
        ReadOnlySpan<byte> kind = bytes.AsSpan((int)kinds.Start);
        return new Mp4(BinaryPrimitives.ReadUInt16BigEndian(kind[40..]), BinaryPrimitives.ReadUInt16BigEndian(kind[42..]),
            (int)Math.Min(int.MaxValue, seconds * 1000), Name(kind[12..]));
    }

    private static double? Seconds(byte[] bytes, Box head)
    {
        ReadOnlySpan<byte> body = bytes.AsSpan((int)head.Start, (int)head.Body);
        if (body.Length < 20) return null;
        bool isLong = body[0] == 1;
        if (isLong && body.Length < 32) return null;
        uint scale = BinaryPrimitives.ReadUInt32BigEndian(body[(isLong ? 20 : 12)..]);
        ulong length = isLong ? BinaryPrimitives.ReadUInt64BigEndian(body[24..]) : BinaryPrimitives.ReadUInt32BigEndian(body[16..]);
        return scale == 0 ? null : (double)length / scale;
    }

    private static string? Handler(byte[] bytes, List<Box> inner, Box track) =>
        Within(inner, track, "hdlr") is { Body: >= 12 } handler ? Name(bytes.AsSpan((int)handler.Start + 8)) : null;

    private static Box? Within(List<Box> inner, Box track, string name) =>
        inner.FirstOrDefault(box => box.Name == name && box.At > track.At && box.At + box.Length <= track.At + track.Length);

    private static void Empty(Stream file, Box box)
    {
        file.Position = box.At + 4;
        file.Write("free"u8);
        file.Position = box.Start;
        byte[] nothing = new byte[64 * 1024];
        for (long left = box.Body; left > 0; left -= nothing.Length) file.Write(nothing, 0, (int)Math.Min(left, nothing.Length));
    }

    private static bool TryOuter(Stream file, List<Box> boxes)
    {
        byte[] head = new byte[16];
        for (long at = 0; at < file.Length;)
        {
            file.Position = at;
            int read = file.ReadAtLeast(head, 16, throwOnEndOfStream: false);
            if (boxes.Count == MostBoxes || Next(head.AsSpan(0, read), at, file.Length) is not { } box || !Files.Contains(box.Name)) return false;
            boxes.Add(box);
            at += box.Length;
        }
        return true;
    }

    private static bool TryInner(byte[] bytes, int from, int to, int depth, List<Box> boxes)
    {
        for (int at = from; at < to;)
        {
            if (boxes.Count == MostBoxes || Next(bytes.AsSpan(at, Math.Min(16, to - at)), at, to) is not { } box) return false;
            boxes.Add(box);
            if (Nested.Contains(box.Name) && (depth == MostDepth || !TryInner(bytes, (int)box.Start, at + (int)box.Length, depth + 1, boxes))) return false;
            at += (int)box.Length;
        }
        return true;
    }

    /// <summary>The box that begins here and ends before a place; null when there is none.</summary>
    private static Box? Next(ReadOnlySpan<byte> head, long at, long end)
    {
        if (head.Length < 8) return null;
        (long length, int own) = (BinaryPrimitives.ReadUInt32BigEndian(head), 8);
        if (length == 0) length = end - at;
        else if (length == 1)
        {
            if (head.Length < 16) return null;
            (length, own) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), 16);
        }
        return length < own || length > end - at ? null : new Box(Name(head[4..]), at, at + own, length);
    }

    private static string Name(ReadOnlySpan<byte> bytes) => System.Text.Encoding.Latin1.GetString(bytes[..4]);

    /// <summary>A box: where it begins, where what it holds begins, and how long it is as a whole.</summary>
    private sealed record Box(string Name, long At, long Start, long Length)
    {
        public long Body => Length - (Start - At);
    }
}
