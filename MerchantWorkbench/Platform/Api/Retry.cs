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
    /// The answer of an earlier try, when there was one; the caller is given exactly this. Never the answer of this try: until the commit
    /// has succeeded, nothing has been kept.
    /// </summary>
    public KeptAnswer? Kept { get; private set; }

    /// <summary>The answer kept under this key.</summary>
    public Task<KeptAnswer?> FindAsync(WorkbenchDb db, CancellationToken stop) =>
        db.Answers.AsNoTracking().FirstOrDefaultAsync(row => row.Scope == scope && row.Key == key, stop);

    /// <summary>Gives an earlier answer again, or refuses the key.</summary>
    public Outcome<T> Replay<T>(KeptAnswer kept)
    {
        if (kept.Request != request) return Mismatch;
        Kept = kept;
        return default;
    }

    /// <summary>Keeps an answer in the transaction of its effect.</summary>
    public void Keep<T>(WorkbenchDb db, Outcome<T> outcome, DateTimeOffset now)
    {
        (int status, string body) = render(outcome.Value, outcome.Refusal);
        db.Answers.Add(new KeptAnswer { Scope = scope, Key = key, Request = request, Status = status, Body = body, At = now });
    }
}
