using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A post as it was when it was saved: what a decision is about, what shoppers see, and what can be had back. Never changed.</summary>
internal sealed class PostRevision : IOwned
{
    public required long MerchantId { get; init; }

    public required long PostId { get; init; }

    public required int Revision { get; init; }

    public required string BodyJson { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who saved it.</summary>
    public required string By { get; init; }

    /// <summary>Keeps the post as it stands. One that was written down by a build before this one is kept when it is handed in.</summary>
    public static async Task KeepAsync(Write write, Post post)
    {
        if (await write.Db.PostRevisions.AnyAsync(row => row.PostId == post.Id && row.Revision == post.Revision, write.Stop)) return;
        write.Db.PostRevisions.Add(new PostRevision
        {
            MerchantId = post.MerchantId, PostId = post.Id, Revision = post.Revision, BodyJson = post.BodyJson, At = write.Now, By = write.Caller.Name,
        });
    }
}
