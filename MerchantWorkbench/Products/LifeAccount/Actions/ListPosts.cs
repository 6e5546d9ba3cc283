using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The merchant's posts, newest first.</summary>
internal sealed class ListPosts(Reader reader)
{
    /// <summary>One page.</summary>
    /// <param name="state">Those of one state alone; null for all.</param>
    public Task<Outcome<Page<PostSheet>>> RunAsync(Caller caller, PostState? state, PageAsk page, CancellationToken stop = default) =>
        reader.RunAsync<Page<PostSheet>>(caller, LifePermissions.View, async db =>
        {
            // Said beside the tenant filter, whose "or" keeps the databases from using an index.
            IQueryable<Post> rows = db.Posts.Where(row => row.MerchantId == caller.MerchantId);
            if (state is { } wanted) rows = InState(rows, wanted);
            if (page.After is { } after) rows = rows.Where(row => row.Id < after);
            List<Post> found = await rows.OrderByDescending(row => row.Id).Take(page.Limit + 1).ToListAsync(stop);
            return page.Cut(await PostSheet.OfAsync(db, found, stop), sheet => sheet.Id);
        }, stop);

    /// <summary>The rule of <see cref="PostLife.State"/> in SQL.</summary>
    private static IQueryable<Post> InState(IQueryable<Post> rows, PostState state)
    {
        if (state == PostState.Live) return rows.Where(row => row.LiveRevision != null);
        PostStage stage = Enum.Parse<PostStage>(state.ToString());
        return rows.Where(row => row.LiveRevision == null && row.Stage == stage);
    }
}
