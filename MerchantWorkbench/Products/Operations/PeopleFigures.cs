using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Domain;
using MerchantWorkbench.Products.Operations.Domain.Board;

namespace MerchantWorkbench.Products.Operations;

/// <summary>How many people came, for pages of other houses; counted as the board counts.</summary>
public sealed class PeopleFigures(Reader reader, Clock clock)
{
    private const int Days = 28, Week = 7;

    /// <summary>Four weeks, for whoever may see the merchant's figures.</summary>
    /// <param name="zone">The merchant's zone, whose days are meant.</param>
    public Task<Outcome<PeopleOverview>> OverviewAsync(Caller caller, Zone zone, CancellationToken stop = default) =>
        reader.RunAsync<PeopleOverview>(caller, OperationsPermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            DateTimeOffset now = clock.Now;
            Period all = Period.Ending(zone.Day(now), Days), week = Period.Ending(all.Until, Week);
            Book book = new(await DayRows.ReadAsync(db, merchant, all.From, all.Until, stop),
                await DayRows.FirstAsync(db, merchant, all.From, all.Until, stop), []);
            // The days before today's of last week are whole; of that one only what came up to this hour.
            Period whole = new(week.From.AddDays(-Week), week.From.AddDays(-2)), same = new(week.From.AddDays(-1), week.From.AddDays(-1));
            PeopleSet until = await DayRows.CameUntilAsync(db, merchant, same.From, now.AddDays(-Week), stop);
            return new PeopleOverview(
                [.. all.Each.Select(day => Of(book, new Period(day, day)))], Of(book, week),
                new(whole.From, book.Came(whole).Or(until).Count, book.New(whole).Or(book.New(same).And(until)).Count));
        }, stop);

    /// <summary>One day in figures, beside the same day of the week before.</summary>
    /// <param name="day">A day that has begun.</param>
    public Task<Outcome<PeopleReport>> DayAsync(Caller caller, Zone zone, DateOnly day, CancellationToken stop = default) =>
        reader.RunAsync<PeopleReport>(caller, OperationsPermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            DateOnly before = day.AddDays(-Week);
            IReadOnlyList<DayFact> facts = await DayRows.ReadAsync(db, merchant, before, day, stop);
            Book book = new(facts, await DayRows.FirstAsync(db, merchant, before, day, stop), []);
            return new PeopleReport(Measured(book, day), Measured(book, before),
                (await Outlays.PromotionAsync(db, merchant, zone, day, day, stop)).Sum(outlay => outlay.Fen));
        }, stop);

    private static PeopleMeasures Measured(Book book, DateOnly day)
    {
        Period window = new(day, day);
        return new(book.Came(window).Count, book.New(window).Count, book.Who(window, BehaviourKind.Claimed).Count,
            book.Who(window, BehaviourKind.Redeemed).Count, book.Who(window, BehaviourKind.Followed).Count, book.Who(window, BehaviourKind.Favourited).Count);
    }

    private static PeopleDay Of(Book book, Period window) => new(window.From, book.Came(window).Count, book.New(window).Count);
}
