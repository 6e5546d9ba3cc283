using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ReviewDesk.Actions;

/// <summary>The desk as one reviewer sees it now: what waits and who has it, one's own verdicts that can still be undone, and the day's count.</summary>
internal sealed class ListQueue(Reader reader, Clock clock)
{
    /// <summary>Within this time a submission should be decided.</summary>
    public static readonly TimeSpan Promise = TimeSpan.FromHours(4);

    /// <summary>Rows shown at once; the oldest come first, so nothing that presses is left out.</summary>
    public const int Most = 100;

    /// <summary>Reads.</summary>
    /// <param name="subject">One sort of thing; null for all.</param>
    public Task<Outcome<Desk>> RunAsync(Caller caller, string? subject, CancellationToken stop = default) =>
        reader.RunAsync<Desk>(caller, ReviewPermissions.View, async db =>
        {
            DateTimeOffset now = clock.Now, midnight = Midnight(now);
            long? me = caller.PersonId;
            Dictionary<string, int> counts = await db.Reviews.Where(row => row.DecidedAt == null && !row.ByPolicy)
                .GroupBy(row => row.Subject).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(one => one.Key, one => one.Count, stop);
            List<HeldVerdict> held = await db.Reviews.Where(row => row.DecidedBy == me && row.AppliedAt == null && row.EffectiveAt > now)
                .OrderByDescending(row => row.DecidedAt)
                .Select(row => new HeldVerdict(row.Id, row.Title, row.Verdict!.Value, row.EffectiveAt!.Value)).ToListAsync(stop);
            int today = await db.Reviews.CountAsync(row => row.DecidedBy == me && row.DecidedAt >= midnight, stop);
            return new Desk(await RowsAsync(db, subject, me, now, stop), counts, held, today, now);
        }, stop);

    private static async Task<IReadOnlyList<Waiting>> RowsAsync(WorkbenchDb db, string? subject, long? me, DateTimeOffset now, CancellationToken stop)
    {
        var rows = await (from row in db.Reviews
                          where row.DecidedAt == null && !row.ByPolicy && (subject == null || row.Subject == subject)
                          join merchant in db.Merchants on row.MerchantId equals merchant.Id
                          orderby row.Id
                          select new
                          {
                              Row = row, merchant.Name,
                              Holder = db.Users.Where(person => person.Id == row.HeldBy).Select(person => person.Name).FirstOrDefault(),
                              Before = db.Reviews.Where(first => first.Id == row.AppealOf).Select(first => first.DecidedBy).FirstOrDefault(),
                          }).Take(Most).ToListAsync(stop);
        return [.. rows.Select(one => new Waiting(
            one.Row.Id, one.Row.Subject, one.Row.Title, one.Name, one.Row.SubmittedAt + Promise,
            one.Row.HeldUntil > now && one.Row.HeldBy != me ? one.Holder : null, one.Row.HeldUntil > now && one.Row.HeldBy == me,
            me is not null && (one.Row.SubmittedBy == me || one.Before == me), one.Row.AppealOf is not null))];
    }

    private static DateTimeOffset Midnight(DateTimeOffset now)
    {
        Zone zone = Zone.Of(null);
        return zone.StartOf(zone.Day(now));
    }
}
