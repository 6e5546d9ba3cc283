using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;

namespace MerchantWorkbench.Bench.Load;

/// <summary>Counts what came back. An answer that is neither good nor one of the refusals that had to come is wrong.</summary>
internal sealed class Answers(CodePool? pool, params string[] expected)
{
    private readonly ConcurrentDictionary<string, long> refused = new(), wrong = new();
    private long claims, redemptions;

    public long Claimed => Interlocked.Read(ref claims);

    public long Redeemed => Interlocked.Read(ref redemptions);

    /// <summary>Good answers and refusals that had to come.</summary>
    public long Right => Claimed + Redeemed + refused.Values.Sum();

    public IReadOnlyDictionary<string, long> Wrong => wrong;

    public void Count(Ask ask, int status, ReadOnlySpan<byte> body)
    {
        if (status is >= 200 and < 300)
        {
            if (ask == Ask.Redeem) Interlocked.Increment(ref redemptions);
            else Interlocked.Increment(ref claims);
            if (ask == Ask.Claim && pool is not null && Utf8Parser.TryParse(Field(body, "\"code\":\""u8), out long code, out _)) pool.Add(code);
            return;
        }
        string said = Encoding.UTF8.GetString(Field(body, "\"code\":\""u8));
        string word = said.Length > 0 ? said[..said.IndexOf('"', StringComparison.Ordinal)] : "";
        (expected.Contains(word) ? refused : wrong).AddOrUpdate($"{status} {word}", 1, (_, count) => count + 1);
    }

    public void Broken(string why) => wrong.AddOrUpdate(why, 1, (_, count) => count + 1);

    private static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name)
    {
        int at = body.IndexOf(name);
        return at < 0 ? [] : body[(at + name.Length)..];
    }
}
