using System.Globalization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>
/// The calendar behind a secret address: of every published plan the last day of signing up and the festival's days, by the merchant's calendar. A plan
/// that was withdrawn stays as cancelled, so that subscribers see it go.
/// </summary>
/// <remarks>Refuses: festivals.no_calendar for an address that is unknown, replaced or revoked, or of a merchant that left.</remarks>
internal sealed class ReadCalendarFeed(Reader reader, IStringLocalizer<Texts> say, Clock clock)
{
    /// <summary>Days a plan stays in the calendar after its last one.</summary>
    public const int DaysAfter = 30;

    private const int Most = 200;

    /// <summary>Reads, as text/calendar.</summary>
    /// <param name="root">The program's public address, without a slash at the end.</param>
    public Task<Outcome<string>> RunAsync(string secret, string root, CancellationToken stop = default) => reader.RunAsync<Outcome<string>>(async db =>
    {
        string hash = Secrets.Hash(secret);
        var owner = await OpenMerchants.Of(db).Join(db.CalendarAddresses.Where(row => row.Hash == hash), merchant => merchant.Id, row => row.MerchantId,
            (merchant, row) => new { merchant.Id, merchant.Name, merchant.ShortName, merchant.Zone }).FirstOrDefaultAsync(stop);
        if (owner is null) return FestivalRefusals.NoCalendar;
        DateTimeOffset now = clock.Now;
        Zone zone = Zone.Of(owner.Zone);
        DateOnly since = zone.Day(now).AddDays(-DaysAfter);
        // A draft that was put away was told to nobody; of the others published is told by the event.
        List<Plan> plans = await db.FestivalPlans
            .Where(row => row.LastDay >= since && (row.Stage == PlanStage.Published || (row.Stage == PlanStage.Withdrawn
                && db.Events.Any(told => told.SubjectId == row.Id && told.Kind == FestivalEvents.Published))))
            .OrderByDescending(row => row.Id).Take(Most).ToListAsync(stop);
        Dictionary<long, SignUp> mine = await db.SignUps.Where(row => row.MerchantId == owner.Id).ToDictionaryAsync(row => row.PlanId, stop);
        return CalendarText.Write(say["Calendar.Name", owner.Name], owner.Zone, plans.SelectMany(plan =>
        {
            SignUp? own = mine.GetValueOrDefault(plan.Id);
            SignUpState? state = own?.Stage.State(own.ClosesAt, PlanClock.EndsAt(plan.Terms, zone), now);
            return Entries(plan, state, own?.ChangedAt, $"{root}/b/{owner.ShortName}/festivals/{Ids.Text(plan.Id)}");
        }));
    }, stop);

    private IEnumerable<CalendarEntry> Entries(Plan plan, SignUpState? mine, DateTimeOffset? changed, string address)
    {
        PlanTerms terms = plan.Terms;
        string id = Ids.Text(plan.Id), name = terms.Name(CultureInfo.CurrentUICulture);
        string state = say[mine is { } known ? "Calendar.State." + Words.Name(known) : "Calendar.State.none"];
        string about = terms.About(CultureInfo.CurrentUICulture) + "\n" + state;
        DateTimeOffset stamp = changed > plan.ChangedAt ? changed.Value : plan.ChangedAt;
        bool isOff = plan.Stage == PlanStage.Withdrawn;
        yield return new($"{id}-sign-up@festivals.merchant-workbench", stamp, terms.SignUpUntil!.Value, terms.SignUpUntil.Value,
            say["Calendar.SignUp", name], about, address, isOff);
        yield return new($"{id}-days@festivals.merchant-workbench", stamp, terms.From!.Value, terms.Until!.Value, name, about, address, isOff);
    }
}
