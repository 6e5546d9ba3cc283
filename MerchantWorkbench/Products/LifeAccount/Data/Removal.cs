using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A decision of staff that took a post down or a comment away; what its merchant says against it, once; and what staff answer.</summary>
internal sealed class Removal : IOwned
{
    public long Id { get; init; }

    /// <summary>Whose post it is.</summary>
    public required long MerchantId { get; init; }

    public required long PostId { get; init; }

    /// <summary>The comment that went; null for the post itself.</summary>
    public long? CommentId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who decided, by name and where it was a person by number.</summary>
    public required string By { get; init; }

    public long? ById { get; init; }

    /// <summary>What the merchant was told; null for a comment.</summary>
    public string? Why { get; init; }

    /// <summary>What the merchant says against it; null while it said nothing.</summary>
    public string? Words { get; init; }

    public DateTimeOffset? AppealedAt { get; init; }

    /// <summary>What staff say to that; null while it waits.</summary>
    public AppealVerdict? Verdict { get; init; }

    /// <summary>What the merchant is told then.</summary>
    public string? Answer { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The appeals that wait.</summary>
    public static IQueryable<Removal> Waiting(WorkbenchDb db) => db.Removals.Where(row => row.Words != null && row.Verdict == null);

    /// <summary>The last decision about a post, or about a comment under it.</summary>
    public static Task<Removal?> LastAsync(WorkbenchDb db, long post, long? comment, CancellationToken stop) =>
        db.Removals.Where(row => row.PostId == post && row.CommentId == comment).OrderByDescending(row => row.Id).FirstOrDefaultAsync(stop);

    /// <summary>Writes one down.</summary>
    public static void Keep(Write write, Post post, string why) => Add(write, post.MerchantId, post.Id, null, why.Trim());

    /// <summary>Writes one down about a comment.</summary>
    public static void Keep(Write write, long merchant, long post, long comment) => Add(write, merchant, post, comment, null);

    private static void Add(Write write, long merchant, long post, long? comment, string? why)
    {
        Caller by = write.Caller;
        write.Db.Removals.Add(new Removal
        {
            Id = write.NewId(), MerchantId = merchant, PostId = post, CommentId = comment, At = write.Now, By = by.Name, ById = by.PersonId, Why = why,
        });
    }
}
