using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Staff take a live post off, for good: gone from feed and page at once, and its merchant reads why.</summary>
/// <remarks>Refuses: posts.not_found, request.invalid, posts.wrong_state. Tells: post.taken_down.</remarks>
internal sealed class TakeDownPost(Writer writer)
{
    /// <summary>Takes down.</summary>
    /// <param name="why">What the merchant is told, 1–200 characters.</param>
    public Task<Outcome<Done>> RunAsync(Caller caller, long id, string? why, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, LifePermissions.TakeDown, async write =>
        {
            if (new Guard().Line(why, "/why", 200).Refusal is { } wrong) return wrong;
            if (!(await PostStep.TakeAsync(write, id, PostMove.TakeDown, LifeEvents.TakenDown, new { why })).Is(out Post? post, out Refusal? no)) return no;
            post.Why = why!.Trim();
            await SubmitReview.WithdrawAsync(write, LifeEvents.Post, id);
            return default(Done);
        }, stop);
}
