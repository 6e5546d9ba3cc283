using System.Numerics;

namespace MerchantWorkbench.Products.Promotion.Domain.Audiences;

/// <summary>
/// A set of people by number. Of every 65,536 numbers, up to 4,096 are kept as a sorted list and more as one bit each, so that nobody costs more than two bytes
/// and two large sets are met word by word. Never changes.
/// </summary>
public sealed class PeopleSet
{
    private const int BlockSize = 1 << 16, Most = 4_096, WordCount = BlockSize / 64;
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
            blocks[block] = some.Count <= Most ? new Block([.. some], null, some.Count) : Block.Of(Words(some));
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

    private PeopleSet Each(int count, PeopleSet other, Func<Block, Block, Block> meet)
    {
        var met = new Block[count];
        for (int at = 0; at < count; at++) met[at] = meet(blocks.ElementAtOrDefault(at), other.blocks.ElementAtOrDefault(at));
        return new PeopleSet(met);
    }

    private static ulong[] Words(IEnumerable<ushort> some)
    {
        var words = new ulong[WordCount];
        foreach (ushort one in some) words[one >> 6] |= 1UL << one;
        return words;
    }

    /// <summary>One block: a sorted list or bits; empty without either.</summary>
    private readonly record struct Block(ushort[]? Few, ulong[]? Bits, int Count)
    {
        public static Block Of(ulong[] words)
        {
            int count = words.Sum(BitOperations.PopCount);
            if (count > Most) return new Block(null, words, count);
            var few = new ushort[count];
            int next = 0;
            for (int at = 0; at < words.Length; at++)
                for (ulong left = words[at]; left != 0; left &= left - 1) few[next++] = (ushort)((at << 6) + BitOperations.TrailingZeroCount(left));
            return new Block(few, null, count);
        }

        public bool Has(ushort one) => Bits is not null ? (Bits[one >> 6] & (1UL << one)) != 0 : Few is not null && Array.BinarySearch(Few, one) >= 0;

        public static Block And(Block one, Block other) => one.Count == 0 || other.Count == 0 ? default
            : one.Bits is null ? one.Only(other.Has) : other.Bits is null ? other.Only(one.Has)
            : one.Met(other, static (mine, theirs) => mine & theirs);

        public static Block Or(Block one, Block other) => one.Count == 0 ? other : other.Count == 0 ? one
            : one.Met(other, static (mine, theirs) => mine | theirs);

        public static Block Without(Block one, Block other) => one.Count == 0 || other.Count == 0 ? one
            : one.Bits is null ? one.Only(who => !other.Has(who)) : one.Met(other, static (mine, theirs) => mine & ~theirs);

        private Block Only(Func<ushort, bool> stays)
        {
            ushort[] few = Array.FindAll(Few!, who => stays(who));
            return new Block(few, null, few.Length);
        }

        private Block Met(Block other, Func<ulong, ulong, ulong> meet)
        {
            ulong[] mine = Bits ?? Words(Few ?? []), theirs = other.Bits ?? Words(other.Few ?? []), words = new ulong[WordCount];
            for (int at = 0; at < WordCount; at++) words[at] = meet(mine[at], theirs[at]);
            return Of(words);
        }
    }
}
