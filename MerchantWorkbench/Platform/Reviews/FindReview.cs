using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>One submission, whole.</summary>
/// <remarks>Refuses: request.not_found.</remarks>
public sealed class FindReview(Reader reader)
{
    /// <summary>The review row.</summary>
    public Task<Outcome<Review>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<Review>(caller, ReviewPermissions.View, async db =>
            await db.Reviews.FirstOrDefaultAsync(row => row.Id == id, stop) is { } review ? review : Refusal.NotFound, stop);
}
