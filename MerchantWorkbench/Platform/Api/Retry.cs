using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Api;

/// <summary>The idempotency key of one request, and how its answer looks when it is kept.</summary>
/// <param name="request">Hash of method, path and body.</param>
/// <param name="render">Turns an outcome into the status and body the caller gets.</param>
public sealed class Retry(string scope, string key, string request, Func<object?, Refusal?, (int Status, string Body)> render)
{
    /// <summary>The same key came with another request.</summary>
    public static Refusal Mismatch { get; } = new("idempotency.mismatch", RefusalKind.Mismatch);

    /// <summary>
    /// The answer that is stored under the key; the caller is given exactly this. Null for an answer of this very try whose commit has not
    /// succeeded.
    /// </summary>
    public KeptAnswer? Kept { get; private set; }

    /// <summary>The key and whose it is, in one word.</summary>
    public string Name => scope + "\n" + key;

    private (string, string) Pair => (scope, key);

    /// <summary>The answers kept under several keys, by <see cref="Name"/>.</summary>
    public static async Task<Dictionary<string, KeptAnswer>> FindAsync(WorkbenchDb db, IReadOnlyCollection<Retry> retries, CancellationToken stop) =>
        retries.Count == 0 ? [] : (await db.ReadAsync(Sets.Query(db,
            """
            SELECT kept.scope, kept.key, kept.request, kept.status, kept.body
            FROM {pairs} AS ask CROSS JOIN api_kept_answer AS kept WHERE kept.scope = ask.a AND kept.key = ask.b
            """, retries.Select(one => one.Pair)),
            row => new KeptAnswer
            {
                Scope = row.GetString(0), Key = row.GetString(1), Request = row.GetString(2), Status = row.GetInt32(3), Body = row.GetString(4),
            }, stop)).ToDictionary(kept => kept.Scope + "\n" + kept.Key);

    /// <summary>The answer kept under this key.</summary>
    public Task<KeptAnswer?> FindAsync(WorkbenchDb db, CancellationToken stop) =>
        db.Answers.AsNoTracking().FirstOrDefaultAsync(row => row.Scope == scope && row.Key == key, stop);

    /// <summary>Gives an earlier answer again, or refuses the key.</summary>
    public Outcome<T> Replay<T>(KeptAnswer kept)
    {
        if (!IsFor(kept)) return Mismatch;
        Kept = kept;
        return default;
    }

    /// <summary>Whether the kept answer is one to this very request.</summary>
    public bool IsFor(KeptAnswer kept) => kept.Request == request;

    /// <summary>The row that keeps an answer; whoever asks for it writes it in the transaction of the effect.</summary>
    public KeptAnswer Keep<T>(Outcome<T> outcome, DateTimeOffset now)
    {
        (int status, string body) = render(outcome.Value, outcome.Refusal);
        return new KeptAnswer { Scope = scope, Key = key, Request = request, Status = status, Body = body, At = now };
    }

    /// <summary>The commit with the answer has succeeded.</summary>
    public void Stored(KeptAnswer answer) => Kept = answer;
}
