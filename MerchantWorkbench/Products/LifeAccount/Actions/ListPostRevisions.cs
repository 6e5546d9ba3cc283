using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The versions of a post that were saved, the newest first.</summary>
/// <remarks>Refuses: posts.not_found.</remarks>
internal sealed class ListPostRevisions(Reader reader)
{
    /// <summary>Versions on a page.</summary>
    public const int Most = 50;

    /// <summary>One version.</summary>
    /// <param name="By">Who saved it.</param>
    /// <param name="IsLive">Shoppers see it now.</param>
    public sealed record Line(int Revision, DateTimeOffset At, string By, bool IsLive);

    /// <summary>Lists.</summary>
    /// <param name="before">Only those before this number; null for the newest.</param>
    public Task<Outcome<IReadOnlyList<Line>>> RunAsync(Caller caller, long id, int? before = null, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<Line>>(caller, LifePermissions.View, async db =>
        {
            if (await db.Posts.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } post) return LifeRefusals.NotFound;
            List<PostRevision> kept = await db.PostRevisions.Where(row => row.PostId == id && (before == null || row.Revision < before))
                .OrderByDescending(row => row.Revision).Take(Most).ToListAsync(stop);
            return kept.ConvertAll(row => new Line(row.Revision, row.At, row.By, row.Revision == post.LiveRevision));
        }, stop);
}
