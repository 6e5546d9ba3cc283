using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>Who signed up for a plan, for staff, newest first.</summary>
/// <remarks>Refuses: festivals.not_found.</remarks>
internal sealed class ListSignUps(Reader reader, Clock clock)
{
    /// <summary>One sign-up.</summary>
    public sealed record Line(string Id, string Merchant, SignUpState State, int Revision, int Coupons, DateTimeOffset ChangedAt);

    /// <summary>One page.</summary>
    public Task<Outcome<Page<Line>>> RunAsync(Caller caller, long plan, PageAsk page, CancellationToken stop = default) =>
        reader.RunAsync<Page<Line>>(caller, FestivalPermissions.Plans, async db =>
        {
            if (await db.FestivalPlans.FirstOrDefaultAsync(row => row.Id == plan, stop) is not { } of) return FestivalRefusals.NotFound;
            IQueryable<SignUp> rows = db.SignUps.Where(row => row.PlanId == plan);
            if (page.After is { } after) rows = rows.Where(row => row.Id < after);
            var found = await rows.OrderByDescending(row => row.Id).Take(page.Limit + 1)
                .Join(db.Merchants, row => row.MerchantId, merchant => merchant.Id, (row, merchant) => new { Row = row, merchant.Name, merchant.Zone })
                .ToListAsync(stop);
            return page.Cut(
                [.. found.OrderByDescending(one => one.Row.Id).Select(one => new Line(Ids.Text(one.Row.Id), one.Name,
                    one.Row.Stage.State(one.Row.ClosesAt, PlanClock.EndsAt(of.Terms, Zone.Of(one.Zone)), clock.Now), one.Row.Revision,
                    one.Row.Body.Coupons!.Count, one.Row.ChangedAt))], line => line.Id);
        }, stop);
}
