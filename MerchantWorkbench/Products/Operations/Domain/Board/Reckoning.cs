using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>How each figure of the board is worked out from a window of days. The formulas in words: docs/c-care-board.md.</summary>
internal static class Reckoning
{
    private const int Week = 7, Month = 30;

    /// <summary>One figure of one window.</summary>
    public static Tally Of(Book book, Period window, BoardFigure figure) => figure switch
    {
        BoardFigure.NewPeople => Tally.Of(book.New(window).Count),
        BoardFigure.ActivePeople => Tally.Of(book.Came(window).Count),
        BoardFigure.WeeklyActive => Tally.Of(book.Came(Period.Ending(window.Until, Week)).Count),
        BoardFigure.MonthlyActive => Tally.Of(book.Came(Period.Ending(window.Until, Month)).Count),
        BoardFigure.ReturnWithin7 => Returned(book, window, Week),
        BoardFigure.ReturnWithin30 => Returned(book, window, Month),
        BoardFigure.Followers => Tally.Of(book.Who(window, BehaviourKind.Followed).Count),
        BoardFigure.Favourites => Tally.Of(book.Who(window, BehaviourKind.Favourited).Count),
        BoardFigure.Redemptions => new(
            book.Times(window, BehaviourKind.Redeemed) - book.Times(window, BehaviourKind.Reversed), book.Who(window, BehaviourKind.Redeemed).Count),
        BoardFigure.PayingPeople => Tally.Of(Paying(book, window).Count),
        BoardFigure.AverageTicket => Tally.Each(book.Turnover(window), book.Payments(window), Paying(book, window).Count),
        BoardFigure.RepeatRate => Tally.Share(Repeating(book, window), Paying(book, window).Count),
        BoardFigure.CouponReturn => CouponReturn(book, window),
        BoardFigure.Cost => new(book.Cost(window), Paying(book, window).Count),
        BoardFigure.CostPerNew => CostFor(book, window, book.New(window).Count),
        BoardFigure.CostPerReturning => CostFor(book, window, book.Came(window).Without(book.New(window)).Count),
        BoardFigure.CostPerPaying => CostFor(book, window, Paying(book, window).Count),
    };

    /// <summary>
    /// Of those new so many days before the window, who came on one of so many days after their first. The window lies back by as many days, so that everybody
    /// in it had all of them to come; a day is a day of the calendar, and coming twice on the first day is not coming again.
    /// </summary>
    private static Tally Returned(Book book, Period window, int days)
    {
        int all = 0, again = 0;
        foreach (DateOnly first in window.Earlier(days).Each)
        {
            PeopleSet people = book.New(new Period(first, first));
            if (people.Count == 0) continue;
            all += people.Count;
            again += people.And(book.Came(new Period(first.AddDays(1), first.AddDays(days)))).Count;
        }
        return Tally.Share(again, all);
    }

    private static PeopleSet Paying(Book book, Period window) => book.Who(window, BehaviourKind.Paid);

    /// <summary>How many paid on two days of the window or more.</summary>
    private static int Repeating(Book book, Period window)
    {
        PeopleSet once = PeopleSet.Nobody, again = PeopleSet.Nobody;
        foreach (DateOnly day in window.Each)
        {
            PeopleSet today = book.Who(new Period(day, day), BehaviourKind.Paid);
            (once, again) = (once.Or(today), again.Or(once.And(today)));
        }
        return again.Count;
    }

    /// <summary>A use counts from the day of the first claim on: who used an older piece and claimed a new one later has not come back for it yet.</summary>
    private static Tally CouponReturn(Book book, Period window)
    {
        PeopleSet claimed = PeopleSet.Nobody, used = PeopleSet.Nobody;
        foreach (DateOnly day in window.Each)
        {
            Period today = new(day, day);
            claimed = claimed.Or(book.Who(today, BehaviourKind.Claimed));
            used = used.Or(claimed.And(book.Who(today, BehaviourKind.Redeemed)));
        }
        return Tally.Share(used.Count, claimed.Count);
    }

    /// <summary>The whole cost for each of some people. Nothing is said where nothing is known to be spent: free is not what the program could claim.</summary>
    private static Tally CostFor(Book book, Period window, int people)
    {
        long cost = book.Cost(window);
        return cost == 0 ? new Tally(null, people) : Tally.Each(cost, people, people);
    }
}
