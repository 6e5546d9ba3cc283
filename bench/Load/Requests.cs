namespace MerchantWorkbench.Bench.Load;

/// <summary>What a request asks for; none when there is nothing left to ask.</summary>
internal enum Ask
{
    None,
    Claim,
    Redeem,
}

/// <summary>Where the load client gets its next request.</summary>
internal interface IRequests
{
    /// <summary>Writes the next request.</summary>
    (int Length, Ask Ask) Next(Span<byte> into);
}

/// <summary>Numbers that no request of this run had before.</summary>
internal sealed class Numbers
{
    private long last;

    public long Next() => Interlocked.Increment(ref last);
}

/// <summary>Claims, each for a new person with a new key, in turn over the coupons.</summary>
internal sealed class Claims(Numbers numbers, params RequestText[] coupons) : IRequests
{
    public (int Length, Ask Ask) Next(Span<byte> into)
    {
        long number = numbers.Next();
        return (coupons[number % coupons.Length].Write(into, number), Ask.Claim);
    }
}

/// <summary>Redemptions of the codes in the pool until it is empty.</summary>
internal sealed class Redemptions(Numbers numbers, RequestText text, CodePool codes) : IRequests
{
    public (int Length, Ask Ask) Next(Span<byte> into) => codes.TryTake(out long code) ? (text.Write(into, numbers.Next(), code), Ask.Redeem) : default;
}

/// <summary>Four claims to one redemption.</summary>
internal sealed class Mixed(IRequests claims, IRequests redemptions) : IRequests
{
    private int turn;

    public (int Length, Ask Ask) Next(Span<byte> into)
    {
        (int Length, Ask Ask) next = Interlocked.Increment(ref turn) % 5 == 0 ? redemptions.Next(into) : default;
        return next.Ask == Ask.None ? claims.Next(into) : next;
    }
}

/// <summary>Codes of pieces that were claimed and not yet redeemed.</summary>
internal sealed class CodePool
{
    private readonly long[] codes = new long[16 * 1024 * 1024];
    private long added, taken;

    public void Add(long code)
    {
        long at = Interlocked.Increment(ref added) - 1;
        if (at < codes.Length) Volatile.Write(ref codes[at], code);
    }

    public bool TryTake(out long code)
    {
        code = 0;
        for (long at = Interlocked.Read(ref taken); at < Math.Min(Interlocked.Read(ref added), codes.Length); at = Interlocked.Read(ref taken))
        {
            code = Volatile.Read(ref codes[at]);
            // 0: its place is taken but not yet written.
            if (code == 0) return false;
            if (Interlocked.CompareExchange(ref taken, at + 1, at) == at) return true;
        }
        return false;
    }
}
