namespace MerchantWorkbench.Platform.Kernel;

/// <summary>
/// Keys of rows: 63-bit, ordered by time, made without asking the database. Outside the program they are opaque text
/// (Crockford's base 32, lower case); a text that is not one is simply nobody's id.
/// </summary>
public static class Ids
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int NodeBits = 10, StepBits = 10;
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly long Node = Random.Shared.Next(1 << NodeBits);
    private static long last;

    /// <summary>A new id. Ids of one process rise strictly; 1,024 a millisecond, then the next millisecond is borrowed.</summary>
    public static long New() => New(DateTimeOffset.UtcNow);

    /// <summary>A new id as if made at <paramref name="at"/>, for history that is planted.</summary>
    public static long New(DateTimeOffset at)
    {
        if (Chance.InventedId is { } invented) return invented;
        long step = (long)(at - Epoch).TotalMilliseconds << StepBits;
        long seen, next;
        do
        {
            seen = Interlocked.Read(ref last);
            next = Math.Max(step, seen + 1);
        }
        while (Interlocked.CompareExchange(ref last, next, seen) != seen);
        long time = next >> StepBits, count = next & ((1 << StepBits) - 1);
        return (((time << NodeBits) | Node) << StepBits) | count;
    }

    /// <summary>The least id of an instant: what is made from then on is not below it. For reading a table by the time its rows came.</summary>
    public static long At(DateTimeOffset instant) => Math.Max(0, (long)(instant - Epoch).TotalMilliseconds) << (NodeBits + StepBits);

    /// <summary>The id as outsiders see it.</summary>
    public static string Text(long id)
    {
        Span<char> text = stackalloc char[13];
        int at = text.Length;
        do
        {
            text[--at] = Alphabet[(int)(id & 31)];
            id >>= 5;
        }
        while (id > 0);
        return new string(text[at..]);
    }

    /// <summary>Reads an outsider's text; false when it cannot be an id of ours.</summary>
    public static bool TryParse(string? text, out long id)
    {
        id = 0;
        if (text is null || text.Length is 0 or > 13) return false;
        foreach (char letter in text)
        {
            int value = Alphabet.IndexOf(letter);
            if (value < 0 || id > (long.MaxValue >> 5)) return false;
            id = (id << 5) | (long)value;
        }
        return true;
    }

    /// <summary>The id behind a text, or 0, which no row has.</summary>
    public static long Parse(string? text) => TryParse(text, out long id) ? id : 0;
}
