using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Whether a shopper asked to be reminded of what a live post announces, and how many others did.</summary>
/// <remarks>Refuses: posts.not_found.</remarks>
internal sealed class FindReminder(Reader reader)
{
    /// <summary>Finds.</summary>
    /// <param name="shopper">Null for a device that has no name yet: it asked nothing.</param>
    public Task<Outcome<PostReminders>> RunAsync(Caller? shopper, long post, CancellationToken stop = default) =>
        reader.RunAsync<Outcome<PostReminders>>(async db =>
        {
            if (!await LivePosts.Of(db).AnyAsync(row => row.Id == post, stop)) return LifeRefusals.NotFound;
            string? holder = shopper?.Holder;
            IQueryable<Reminder> asked = db.Reminders.Where(row => row.PostId == post);
            return new PostReminders(await asked.CountAsync(stop), await asked.AnyAsync(row => row.Holder == holder, stop));
        }, stop);
}
