using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>How many followed the merchant's account at the end of each of the last days, of today until now.</summary>
internal sealed class CountFollowers(Reader reader, Clock clock)
{
    /// <summary>Days that are counted, today among them.</summary>
    public const int Days = 30;

    /// <summary>People at the end of a day of the merchant's zone.</summary>
    public sealed record Day(DateOnly On, int Followers);

    /// <summary>Counts.</summary>
    public Task<Outcome<IReadOnlyList<Day>>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<Day>>(caller, LifePermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            Zone zone = await MerchantClock.ZoneAsync(db, merchant, stop);
            DateOnly first = zone.Day(clock.Now).AddDays(1 - Days);
            DateTimeOffset since = zone.StartOf(first);
            int followers = await db.Follows.CountAsync(row => row.MerchantId == merchant, stop);
            // Told once for each change: counted back from now.
            var changes = await db.Events
                .Where(told => told.SubjectId == merchant && told.Subject == LifeEvents.Account && told.At >= since
                    && (told.Kind == LifeEvents.Followed || told.Kind == LifeEvents.Unfollowed))
                .Select(told => new { told.At, Step = told.Kind == LifeEvents.Followed ? 1 : -1 }).ToListAsync(stop);
            return Enumerable.Range(0, Days).Select(first.AddDays).Select(day =>
            {
                DateTimeOffset end = zone.StartOf(day.AddDays(1));
                return new Day(day, followers - changes.Where(change => change.At >= end).Sum(change => change.Step));
            }).ToList();
        }, stop);
}
