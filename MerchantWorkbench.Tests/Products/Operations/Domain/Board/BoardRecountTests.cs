using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain;
using MerchantWorkbench.Products.Operations.Domain.Board;

namespace MerchantWorkbench.Tests.Products.Operations.Domain.Board;

/// <summary>Figures from rollups are those a simple recount of the raw behaviours gives, on random streams.</summary>
public sealed class BoardRecountTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(7, false)]
    [InlineData(28, false)]
    [InlineData(28, true)]
    [InlineData(90, false)]
    [InlineData(13, true)]
    public void Rollups_and_raw_behaviours_agree(int days, bool oneShop)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            Street street = Random(new Random(seed));
            Period period = Period.Ending(Today, days);
            long? shop = oneShop ? Street.First : null;
            BoardSheet board = street.Board(period, shop);
            foreach (Measure one in board.Aims.SelectMany(part => part.Figures))
            {
                Assert.Equal((seed, one.Figure, Recount(street, period, one.Figure, shop)), (seed, one.Figure, one.Value));
                Assert.Equal((seed, one.Figure, Recount(street, period.Before, one.Figure, shop)), (seed, one.Figure, one.Before));
            }
        }
    }

    private static Street Random(Random chance)
    {
        Street street = new();
        int people = chance.Next(3, 60);
        for (int at = chance.Next(20, 400); at > 0; at--)
        {
            DateOnly day = Today.AddDays(-chance.Next(260));
            var kind = (BehaviourKind)chance.Next(Enum.GetValues<BehaviourKind>().Length);
            bool isTill = kind is BehaviourKind.Paid or BehaviourKind.Redeemed or BehaviourKind.Reversed;
            street.Add(day, chance.Next(people), kind, (BehaviourOrigin)chance.Next(Enum.GetValues<BehaviourOrigin>().Length), isTill ? chance.Next(3) : 0,
                isTill ? chance.Next(1, 9000) : 0);
        }
        for (int at = chance.Next(4); at > 0; at--) street.Spend(Today.AddDays(-chance.Next(60)), chance.Next(5000));
        return street;
    }

    /// <summary>As one would with a list and a finger: no sets, no days added up before.</summary>
    private static decimal? Recount(Street street, Period period, BoardFigure figure, long? shop)
    {
        List<Act> all = [.. street.Acts.Where(act => act.Day <= period.Until)];
        Act[] guests = [.. street.Acts.Where(act => act.Kind != BehaviourKind.Seen)];
        Dictionary<int, DateOnly> firsts = guests.GroupBy(act => act.Guest).ToDictionary(one => one.Key, one => one.Min(act => act.Day));
        Act[] here = [.. all.Where(act => shop is null || act.Shop == shop)];
        Act[] coming = [.. here.Where(act => act.Kind is not (BehaviourKind.Seen or BehaviourKind.Unfollowed or BehaviourKind.Reversed))];
        bool In(DateOnly day, DateOnly from, DateOnly until) => day >= from && day <= until;
        IEnumerable<Act> Of(BehaviourKind kind) => here.Where(act => act.Kind == kind && In(act.Day, period.From, period.Until));
        int Came(DateOnly from, DateOnly until) => coming.Where(act => In(act.Day, from, until)).Select(act => act.Guest).Distinct().Count();
        bool IsNew(int guest, DateOnly from, DateOnly until) => firsts.TryGetValue(guest, out DateOnly first) && In(first, from, until)
            && (shop is null || coming.Any(act => act.Guest == guest && In(act.Day, from, until)));
        decimal? Share(int part, int whole) => whole == 0 ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
        decimal? Each(long fen, int count) => count <= 0 ? null : Math.Round((decimal)fen / count, MidpointRounding.AwayFromZero);
        long cost = street.Outlays.Where(one => In(one.Day, period.From, period.Until) && (shop is null || one.Shop == shop)).Sum(one => one.Fen);
        int[] paying = [.. Of(BehaviourKind.Paid).Select(act => act.Guest).Distinct()];
        int[] fresh = [.. firsts.Keys.Where(guest => IsNew(guest, period.From, period.Until))];
        decimal? Returned(int days)
        {
            // Of one shop, a person's first day counts when it was spent there.
            int[] people = [.. firsts.Where(one => In(one.Value, period.From.AddDays(-days), period.Until.AddDays(-days))
                && IsNew(one.Key, one.Value, one.Value)).Select(one => one.Key)];
            return Share(people.Count(guest => coming.Any(act => act.Guest == guest
                && In(act.Day, firsts[guest].AddDays(1), firsts[guest].AddDays(days)))), people.Length);
        }
        return figure switch
        {
            BoardFigure.NewPeople => fresh.Length,
            BoardFigure.ActivePeople => Came(period.From, period.Until),
            BoardFigure.WeeklyActive => Came(period.Until.AddDays(-6), period.Until),
            BoardFigure.MonthlyActive => Came(period.Until.AddDays(-29), period.Until),
            BoardFigure.ReturnWithin7 => Returned(7),
            BoardFigure.ReturnWithin30 => Returned(30),
            BoardFigure.Followers => Of(BehaviourKind.Followed).Select(act => act.Guest).Distinct().Count(),
            BoardFigure.Favourites => Of(BehaviourKind.Favourited).Select(act => act.Guest).Distinct().Count(),
            BoardFigure.Redemptions => Of(BehaviourKind.Redeemed).Count() - Of(BehaviourKind.Reversed).Count(),
            BoardFigure.PayingPeople => paying.Length,
            BoardFigure.AverageTicket => Each(Of(BehaviourKind.Paid).Sum(act => act.Fen) - Of(BehaviourKind.Reversed).Sum(act => act.Fen),
                Of(BehaviourKind.Paid).Count() - Of(BehaviourKind.Reversed).Count()),
            BoardFigure.RepeatRate => Share(Of(BehaviourKind.Paid).GroupBy(act => act.Guest).Count(one => one.Select(act => act.Day).Distinct().Count() > 1),
                paying.Length),
            BoardFigure.CouponReturn => Share(Of(BehaviourKind.Claimed).GroupBy(act => act.Guest).Count(one =>
                Of(BehaviourKind.Redeemed).Any(use => use.Guest == one.Key && use.Day >= one.Min(act => act.Day))),
                Of(BehaviourKind.Claimed).Select(act => act.Guest).Distinct().Count()),
            BoardFigure.Cost => cost,
            BoardFigure.CostPerNew => cost == 0 ? null : Each(cost, fresh.Length),
            BoardFigure.CostPerReturning => cost == 0 ? null : Each(cost, coming.Where(act => In(act.Day, period.From, period.Until)).Select(act => act.Guest)
                .Distinct().Count(guest => !fresh.Contains(guest))),
            BoardFigure.CostPerPaying => cost == 0 ? null : Each(cost, paying.Length),
            _ => throw new InvalidOperationException(),
        };
    }
}
