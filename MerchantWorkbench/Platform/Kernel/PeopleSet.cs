using System.Buffers.Binary;
using System.Numerics;

namespace MerchantWorkbench.Platform.Kernel;

/// <summary>
/// A set of people by number. Each 65,536 numbers are kept as a sorted list or as one bit each up to the largest, whichever is shorter: nobody costs more than
/// two bytes, many of a few thousand cost a bit each, and two large sets are met word by word. Never changes.
/// </summary>
public sealed class PeopleSet
{
    private const int BlockSize = 1 << 16, WordCount = BlockSize / 64;
    private readonly Block[] blocks;

    private PeopleSet(Block[] blocks) => (this.blocks, Count) = (blocks, blocks.Sum(block => block.Count));

    /// <summary>Nobody.</summary>
    public static PeopleSet Nobody { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Of numbers from 0, in any order, some perhaps twice.</summary>
    public static PeopleSet Of(IEnumerable<int> people)
    {
        int[] sorted = [.. people];
        if (sorted.Length == 0) return Nobody;
        Array.Sort(sorted);
        var blocks = new Block[(sorted[^1] / BlockSize) + 1];
        for (int at = 0; at < sorted.Length;)
        {
            int block = sorted[at] / BlockSize;
            List<ushort> some = [];
            for (; at < sorted.Length && sorted[at] / BlockSize == block; at++)
                if (at == 0 || sorted[at] != sorted[at - 1]) some.Add((ushort)sorted[at]);
            blocks[block] = Block.Of([.. some]);
        }
        return new PeopleSet(blocks);
    }

    /// <summary>All numbers below one.</summary>
    public static PeopleSet Below(int count) => Of(Enumerable.Range(0, count));

    /// <summary>Whether somebody is in it; nobody has a number below 0.</summary>
    public bool Has(int person) => person >= 0 && person / BlockSize < blocks.Length && blocks[person / BlockSize].Has((ushort)person);

    /// <summary>Who is in both.</summary>
    public PeopleSet And(PeopleSet other) => Each(Math.Min(blocks.Length, other.blocks.Length), other, Block.And);

    /// <summary>Who is in either.</summary>
    public PeopleSet Or(PeopleSet other) => Each(Math.Max(blocks.Length, other.blocks.Length), other, Block.Or);

    /// <summary>Who is in this and not in the other.</summary>
    public PeopleSet Without(PeopleSet other) => Each(blocks.Length, other, Block.Without);

    /// <summary>
    /// As bytes, the same for the same people: of each block that has somebody its number, one less than its count and how many words of bits it has, each in
    /// two bytes, then the words, or without any the sorted list. Read again by <see cref="Read"/>.
    /// </summary>
    public byte[] Write()
    {
        var bytes = new byte[blocks.Sum(block => block.Count == 0 ? 0 : 6 + (2 * (block.Few?.Length ?? 0)) + (8 * (block.Bits?.Length ?? 0)))];
        int at = 0;
        for (int block = 0; block < blocks.Length; block++)
        {
            if (blocks[block].Count == 0) continue;
            Short(block);
            Short(blocks[block].Count - 1);
            Short(blocks[block].Bits?.Length ?? 0);
            foreach (ushort one in blocks[block].Few ?? []) Short(one);
            foreach (ulong word in blocks[block].Bits ?? [])
            {
                BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), word);
                at += 8;
            }
        }
        return bytes;

        void Short(int value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)value);
            at += 2;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static PeopleSet Read(ReadOnlySpan<byte> bytes)
    {
        List<Block> blocks = [];
        while (!bytes.IsEmpty)
        {
            int number = Short(ref bytes), count = Short(ref bytes) + 1;
            var words = new ulong[Short(ref bytes)];
            var few = new ushort[words.Length > 0 ? 0 : count];
            for (int at = 0; at < few.Length; at++) few[at] = Short(ref bytes);
            for (int at = 0; at < words.Length; at++) words[at] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 * at)..]);
            bytes = bytes[(8 * words.Length)..];
            while (blocks.Count < number) blocks.Add(default);
            blocks.Add(words.Length > 0 ? new Block(null, words, count) : new Block(few, null, count));
        }
        return blocks.Count == 0 ? Nobody : new PeopleSet([.. blocks]);
    }

    private static ushort Short(ref ReadOnlySpan<byte> bytes)
    {
        ushort value = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        bytes = bytes[2..];
        return value;
    }

    private PeopleSet Each(int count, PeopleSet other, Func<Block, Block, Block> meet)
    {
        var met = new Block[count];
        for (int at = 0; at < count; at++) met[at] = meet(blocks.ElementAtOrDefault(at), other.blocks.ElementAtOrDefault(at));
        return new PeopleSet(met);
    }

    /// <summary>One block: a sorted list, or bits as far as the last word that has one; empty without either.</summary>
    private readonly record struct Block(ushort[]? Few, ulong[]? Bits, int Count)
    {
        public static Block Of(ushort[] sorted) =>
            sorted.Length == 0 ? default : IsShorterAsBits(sorted.Length, sorted[^1]) ? new Block(null, Words(sorted), sorted.Length)
            : new Block(sorted, null, sorted.Length);

        public bool Has(ushort one) => Bits is not null ? one >> 6 < Bits.Length && (Bits[one >> 6] & (1UL << one)) != 0
            : Few is not null && Array.BinarySearch(Few, one) >= 0;

        public static Block And(Block one, Block other) => one.Count == 0 || other.Count == 0 ? default
            : one.Bits is null ? one.Only(other.Has) : other.Bits is null ? other.Only(one.Has)
            : one.Met(other, static (mine, theirs) => mine & theirs);

        public static Block Or(Block one, Block other) => one.Count == 0 ? other : other.Count == 0 ? one
            : one.Few is { } mine && other.Few is { } theirs ? Merged(mine, theirs)
            : one.Met(other, static (mine, theirs) => mine | theirs);

        public static Block Without(Block one, Block other) => one.Count == 0 || other.Count == 0 ? one
            : one.Bits is null ? one.Only(who => !other.Has(who)) : one.Met(other, static (mine, theirs) => mine & ~theirs);

        private static bool IsShorterAsBits(int count, int last) => 8 * ((last >> 6) + 1) < 2 * count;

        private static Block Of(ulong[] words)
        {
            int count = 0, length = 0;
            for (int at = 0; at < words.Length; at++)
            {
                if (words[at] != 0) length = at + 1;
                count += BitOperations.PopCount(words[at]);
            }
            if (count == 0) return default;
            if (IsShorterAsBits(count, (length << 6) - 1)) return new Block(null, words.AsSpan(0, length).ToArray(), count);
            var few = new ushort[count];
            int next = 0;
            for (int at = 0; at < length; at++)
                for (ulong left = words[at]; left != 0; left &= left - 1) few[next++] = (ushort)((at << 6) + BitOperations.TrailingZeroCount(left));
            return new Block(few, null, count);
        }

        private static ulong[] Words(ushort[] sorted)
        {
            var words = new ulong[(sorted[^1] >> 6) + 1];
            foreach (ushort one in sorted) words[one >> 6] |= 1UL << one;
            return words;
        }

        private static Block Merged(ushort[] mine, ushort[] theirs)
        {
            var all = new ushort[mine.Length + theirs.Length];
            int count = 0;
            for (int here = 0, there = 0; here < mine.Length || there < theirs.Length;)
            {
                bool isMine = there == theirs.Length || (here < mine.Length && mine[here] <= theirs[there]);
                if (isMine && there < theirs.Length && mine[here] == theirs[there]) there++;
                all[count++] = isMine ? mine[here++] : theirs[there++];
            }
            return Of(all[..count]);
        }

        private Block Only(Func<ushort, bool> stays) => Of(Array.FindAll(Few!, who => stays(who)));

        /// <summary>Both have somebody.</summary>
        private Block Met(Block other, Func<ulong, ulong, ulong> meet)
        {
            ulong[] mine = Bits ?? Words(Few!), theirs = other.Bits ?? Words(other.Few!), words = new ulong[Math.Max(mine.Length, theirs.Length)];
            for (int at = 0; at < words.Length; at++) words[at] = meet(at < mine.Length ? mine[at] : 0, at < theirs.Length ? theirs[at] : 0);
            return Of(words);
        }
    }
}
