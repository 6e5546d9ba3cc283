using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Staff take a live post off: gone from feed and page at once, and its merchant reads why.</summary>
/// <remarks>Refuses: posts.not_found, request.invalid, posts.wrong_state. Tells: post.taken_down.</remarks>
internal sealed class TakeDownPost(Writer writer, FileUses uses)
{
    /// <summary>Characters the merchant is told.</summary>
    public const int MostWhy = 200;

    /// <summary>Takes down.</summary>
    /// <param name="why">What the merchant is told, 1–200 characters.</param>
    public Task<Outcome<Done>> RunAsync(Caller caller, long id, string? why, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, LifePermissions.TakeDown, async write =>
            new Guard().Line(why, "/why", MostWhy).Refusal is { } wrong ? wrong : await PostStep.TakeDownAsync(write, uses, id, why!), stop);
}
