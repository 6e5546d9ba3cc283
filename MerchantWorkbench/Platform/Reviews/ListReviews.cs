using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>The queue: open submissions, oldest first; or what has been decided, newest first.</summary>
public sealed class ListReviews(Reader reader)
{
    /// <summary>One page.</summary>
    /// <param name="open">True for the queue, false for what is decided.</param>
    public Task<Outcome<Page<ReviewSheet>>> RunAsync(Caller caller, bool open, PageAsk page, CancellationToken stop = default) =>
        reader.RunAsync<Page<ReviewSheet>>(caller, ReviewPermissions.View, async db =>
        {
            IQueryable<Review> rows = db.Reviews.Where(row => (row.DecidedAt == null) == open && !row.ByPolicy);
            if (page.After is { } after) rows = open ? rows.Where(row => row.Id > after) : rows.Where(row => row.Id < after);
            var found = await (open ? rows.OrderBy(row => row.Id) : rows.OrderByDescending(row => row.Id))
                .Join(db.Merchants, row => row.MerchantId, merchant => merchant.Id, (row, merchant) => new { Row = row, merchant.Name })
                .Take(page.Limit + 1).ToListAsync(stop);
            return page.Cut([.. found.Select(one => ReviewSheet.Of(one.Row, one.Name))], sheet => sheet.Id);
        }, stop);
}
