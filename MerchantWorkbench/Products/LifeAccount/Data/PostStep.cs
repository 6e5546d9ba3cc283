using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>One step in a post's life: found, allowed by the table of moves, taken, told.</summary>
internal static class PostStep
{
    /// <summary>The post, kept from others for the rest of the transaction: of two people who press at once, the second finds what the first did.</summary>
    public static async Task<Post?> LockAsync(Write write, long id)
    {
        if (write.Db.Database.IsNpgsql())
            await write.Db.Database.ExecuteSqlAsync($"SELECT id FROM life_account_post WHERE id = {id} FOR NO KEY UPDATE", write.Stop);
        return await write.Db.Posts.FirstOrDefaultAsync(row => row.Id == id, write.Stop);
    }

    /// <returns>The post after the step; posts.not_found; posts.wrong_state.</returns>
    public static async Task<Outcome<Post>> TakeAsync(Write write, long id, PostMove move, string told, object? data = null)
    {
        if (await LockAsync(write, id) is not { } post) return LifeRefusals.NotFound;
        if (post.Life.WhyNot(move) is { } no) return no;
        post.Take(move, write);
        write.Tell(post.MerchantId, LifeEvents.Post, id, told, data);
        return post;
    }

    /// <summary>Staff take a live post off; a revision of it that waits for review waits no more.</summary>
    /// <param name="why">What the merchant is told.</param>
    /// <returns>posts.not_found; posts.wrong_state for what is not live.</returns>
    public static async Task<Outcome<Done>> TakeDownAsync(Write write, FileUses uses, long id, string why)
    {
        if (!(await TakeAsync(write, id, PostMove.TakeDown, LifeEvents.TakenDown, new { why })).Is(out Post? post, out Refusal? no)) return no;
        post.Why = why.Trim();
        Removal.Keep(write, post, why);
        await HideFilesAsync(write, uses, post);
        await SubmitReview.WithdrawAsync(write, LifeEvents.Post, id);
        return default(Done);
    }

    /// <summary>A post that staff took down is live again as it was, with the files it shows.</summary>
    /// <returns>posts.not_found; posts.wrong_state for what is not taken down.</returns>
    public static async Task<Refusal?> ReinstateAsync(Write write, long id)
    {
        if (!(await TakeAsync(write, id, PostMove.Reinstate, LifeEvents.Reinstated)).Is(out Post? post, out Refusal? no)) return no;
        post.Why = null;
        int shown = post.LiveRevision!.Value;
        string body = await write.Db.PostRevisions.Where(row => row.PostId == id && row.Revision == shown).Select(row => row.BodyJson).SingleAsync(write.Stop);
        long[] files = [.. PostPlaces.Files(PostBody.Read(body))];
        await write.Db.Files.Where(row => files.Contains(row.Id) && row.HiddenAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.HiddenAt, (DateTimeOffset?)null), write.Stop);
        return null;
    }

    /// <summary>What it showed is served no more, unless shoppers see it elsewhere: in another post, on a coupon, as the merchant's sign.</summary>
    private static async Task HideFilesAsync(Write write, FileUses uses, Post post)
    {
        // Written down first, so that the post itself is no longer one of those that show it.
        await write.Db.SaveChangesAsync(write.Stop);
        List<string> shown = await write.Db.PostRevisions.Where(row => row.PostId == post.Id).Select(row => row.BodyJson).ToListAsync(write.Stop);
        HashSet<long> files = [.. shown.Select(PostBody.Read).SelectMany(PostPlaces.Files)];
        files.ExceptWith((await uses.OfAsync(write.Db, post.MerchantId, write.Stop)).Where(use => use.IsShown).Select(use => use.File));
        long[] hidden = [.. files];
        await write.Db.Files.Where(row => hidden.Contains(row.Id) && row.HiddenAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.HiddenAt, write.Now), write.Stop);
    }
}
