using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>Why things were sent back.</summary>
public static class Rejections
{
    /// <summary>The last rejection of each of some things of one sort that took effect; things without one are left out.</summary>
    public static async Task<Dictionary<long, Review>> LastAsync(WorkbenchDb db, string subject, IReadOnlyCollection<long> ids, CancellationToken stop) =>
        ids.Count == 0 ? [] : (await db.Reviews
            .Where(row => row.Subject == subject && ids.Contains(row.SubjectId) && row.Verdict == Verdict.Reject && row.AppliedAt != null)
            .OrderBy(row => row.Id).ToListAsync(stop)).GroupBy(row => row.SubjectId).ToDictionary(of => of.Key, of => of.Last());
}
