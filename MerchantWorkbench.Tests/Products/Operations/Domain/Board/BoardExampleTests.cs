using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain.Board;

namespace MerchantWorkbench.Tests.Products.Operations.Domain.Board;

/// <summary>Twenty-one behaviours of five people, and every figure worked out by hand.</summary>
public sealed class BoardExampleTests
{
    private const int An = 1, Bo = 2, Cai = 3, Ding = 4, Er = 5;

    /// <summary>Monday 16 to Sunday 22 November; the period before is 9 to 15.</summary>
    private static readonly Period Week = new(new(2026, 11, 16), new(2026, 11, 22));

    /*
     day    who  what                     by      shop  yuan   note
     10-20  An   visited                  direct               An's first day
     11-02  An   visited                  direct               13 days later: within 30, not within 7
     11-10  Bo   seen                     slot                 seeing makes nobody a guest
     11-11  Bo   clicked                  slot                 Bo's first day
     11-11  Bo   claimed                  slot
     11-12  An   redeemed, paid           code    1     5, 20  discount 5, order 20
     11-13  Cai  read                     post                 Cai's first day
     11-16  Bo   redeemed, paid           code    1     5, 30  5 days after Bo's first: within 7
     11-16  Ding visited                  search               Ding's first day
     11-17  Ding claimed                  search
     11-17  Ding redeemed, paid           code    2     8, 40
     11-18  Er   seen                     slot                 nobody's guest yet
     11-19  Ding followed                 post
     11-20  An   favourited, claimed      direct
     11-20  Bo   redeemed, paid           code    2     5, 25
     11-21  Bo   reversed                 code    2     25     the last one is taken back
     11-22  An   visited                  direct
    */
    private static Street Told() => new Street()
        .Add(new(2026, 10, 20), An, BehaviourKind.Visited)
        .Add(new(2026, 11, 2), An, BehaviourKind.Visited)
        .Add(new(2026, 11, 10), Bo, BehaviourKind.Seen, BehaviourOrigin.Slot)
        .Add(new(2026, 11, 11), Bo, BehaviourKind.Clicked, BehaviourOrigin.Slot)
        .Add(new(2026, 11, 11), Bo, BehaviourKind.Claimed, BehaviourOrigin.Slot)
        .Add(new(2026, 11, 12), An, BehaviourKind.Redeemed, BehaviourOrigin.Code, Street.First, 500)
        .Add(new(2026, 11, 12), An, BehaviourKind.Paid, BehaviourOrigin.Code, Street.First, 2000)
        .Add(new(2026, 11, 13), Cai, BehaviourKind.Read, BehaviourOrigin.Post)
        .Add(new(2026, 11, 16), Bo, BehaviourKind.Redeemed, BehaviourOrigin.Code, Street.First, 500)
        .Add(new(2026, 11, 16), Bo, BehaviourKind.Paid, BehaviourOrigin.Code, Street.First, 3000)
        .Add(new(2026, 11, 16), Ding, BehaviourKind.Visited, BehaviourOrigin.Search)
        .Add(new(2026, 11, 17), Ding, BehaviourKind.Claimed, BehaviourOrigin.Search)
        .Add(new(2026, 11, 17), Ding, BehaviourKind.Redeemed, BehaviourOrigin.Code, Street.Second, 800)
        .Add(new(2026, 11, 17), Ding, BehaviourKind.Paid, BehaviourOrigin.Code, Street.Second, 4000)
        .Add(new(2026, 11, 18), Er, BehaviourKind.Seen, BehaviourOrigin.Slot)
        .Add(new(2026, 11, 19), Ding, BehaviourKind.Followed, BehaviourOrigin.Post)
        .Add(new(2026, 11, 20), An, BehaviourKind.Favourited)
        .Add(new(2026, 11, 20), An, BehaviourKind.Claimed)
        .Add(new(2026, 11, 20), Bo, BehaviourKind.Redeemed, BehaviourOrigin.Code, Street.Second, 500)
        .Add(new(2026, 11, 20), Bo, BehaviourKind.Paid, BehaviourOrigin.Code, Street.Second, 2500)
        .Add(new(2026, 11, 21), Bo, BehaviourKind.Reversed, BehaviourOrigin.Code, Street.Second, 2500)
        .Add(new(2026, 11, 22), An, BehaviourKind.Visited)
        .Spend(new(2026, 11, 18), 1200);

    [Theory]
    // Ding on the 16th; before: Bo on the 11th and Cai on the 13th. Er only saw.
    [InlineData(BoardFigure.NewPeople, 1, 2)]
    // Bo 16, Ding 16, An 20; before: Bo 11, An 12, Cai 13.
    [InlineData(BoardFigure.ActivePeople, 3, 3)]
    [InlineData(BoardFigure.WeeklyActive, 3, 3)]
    // 24 October to 22 November: An, Bo, Cai, Ding. Before, 17 October to 15 November: An, Bo, Cai.
    [InlineData(BoardFigure.MonthlyActive, 4, 3)]
    // New 9 to 15: Bo came again on the 16th, Cai did not: 1 of 2. Before, new 2 to 8: nobody, so nothing is said.
    [InlineData(BoardFigure.ReturnWithin7, 50, null)]
    // New 17 to 23 October: An, who came again on 2 November: 1 of 1. Before, new 10 to 16 October: nobody.
    [InlineData(BoardFigure.ReturnWithin30, 100, null)]
    [InlineData(BoardFigure.Followers, 1, 0)]
    [InlineData(BoardFigure.Favourites, 1, 0)]
    // Bo, Ding, Bo, less the one taken back; before: An.
    [InlineData(BoardFigure.Redemptions, 2, 1)]
    [InlineData(BoardFigure.PayingPeople, 2, 1)]
    // 30 + 40 + 25 - 25 of 3 - 1 payments: 35.00; before: 20.00.
    [InlineData(BoardFigure.AverageTicket, 3500, 2000)]
    // Bo paid on the 16th and the 20th, Ding once: 1 of 2; before: An once: 0 of 1.
    [InlineData(BoardFigure.RepeatRate, 50, 0)]
    // Claimed: Ding, who used one that day, and An, who did not. Bo used, but claimed nothing in this week. Before: Bo claimed and did not use.
    [InlineData(BoardFigure.CouponReturn, 50, 0)]
    // Discounts 5 + 8 + 5 and 12 for a placement: 30.00; before: 5.00.
    [InlineData(BoardFigure.Cost, 3000, 500)]
    // 30.00 for Ding; before: 5.00 for Bo and Cai.
    [InlineData(BoardFigure.CostPerNew, 3000, 250)]
    // 30.00 for Bo and An, who were known before; before: 5.00 for An.
    [InlineData(BoardFigure.CostPerReturning, 1500, 500)]
    // 30.00 for Bo and Ding; before: 5.00 for An.
    [InlineData(BoardFigure.CostPerPaying, 1500, 500)]
    public void Each_figure_is_what_a_pencil_says(BoardFigure figure, int value, int? before)
    {
        Measure one = Told().Board(Week).Find(figure)!;

        Assert.Equal((value, (decimal?)before), (one.Value, one.Before));
        Assert.True(one.IsSmall);
    }

    [Fact]
    public void People_got_so_far_by_each_source()
    {
        // Reached in the week: An, Bo, Ding, Er (saw). Came: all but Er. With a coupon: An, Bo (used), Ding. Used: Bo, Ding.
        // Slot: Er. Search: Ding, who also claimed and used. Post: Ding followed. Direct: An. Code: Bo and Ding at the till.
        Assert.Equal(
            [
                new SourceLine(null, 1, 2, 4, 3, 3, 2), new SourceLine(BehaviourOrigin.Code, 0, 0, 2, 2, 2, 2),
                new SourceLine(BehaviourOrigin.Direct, 0, 0, 1, 1, 1, 0), new SourceLine(BehaviourOrigin.Slot, 0, 1, 1, 0, 0, 0),
                new SourceLine(BehaviourOrigin.Post, 0, 1, 1, 1, 1, 1), new SourceLine(BehaviourOrigin.Search, 1, 0, 1, 1, 1, 1),
            ], Told().Board(Week).Sources);
    }

    [Fact]
    public void Weeks_show_who_came_again()
    {
        // An's week began on 19 October: that of the 26th no, 2 November yes, 9 yes (12th), 16 yes (20th). Bo and Cai: week of the 9th; in that of the 16th Bo.
        IReadOnlyList<CohortLine> lines = Told().Board(Week).Cohorts;

        Assert.Equal([(new DateOnly(2026, 10, 19), 1), (new(2026, 11, 9), 2), (new(2026, 11, 16), 1)], lines.Select(line => (line.Week, line.People)));
        Assert.Equal([[0, 1, 1, 1], [1], []], lines.Select(line => line.Returned));
        Assert.Equal(50, lines[1].Percent(1));
        Assert.All(lines, line => Assert.False(line.LastIsOpen));
        Assert.All(Told().Board(Period.Ending(new(2026, 11, 21), 7)).Cohorts, line => Assert.True(line.LastIsOpen));
    }

    [Fact]
    public void Shops_stand_side_by_side()
    {
        // First: Bo; before: An. Second: Ding, new to the merchant, and Bo, whose use there was taken back.
        Assert.Equal([new ShopLine(Ids.Text(1), "一店", 1, 1, 0, 1, 1, 3000, 3000), new ShopLine(Ids.Text(2), "二店", 2, 0, 1, 1, 2, 4000, 4000)],
            Told().Board(Week).Shops);
    }

    [Fact]
    public void One_shop_has_its_own_figures_and_no_stage()
    {
        BoardSheet board = Told().Board(Week, Street.Second);

        Assert.Equal((1, 2, 1, 1300), (board.Find(BoardFigure.NewPeople)!.Value, board.Find(BoardFigure.ActivePeople)!.Value,
            board.Find(BoardFigure.Redemptions)!.Value, board.Find(BoardFigure.Cost)!.Value));
        Assert.Null(board.Find(BoardFigure.Followers));
        Assert.Empty(board.Sources);
        Assert.All(board.Aims, part => Assert.Null(part.Stage));
        Assert.Equal(2, board.Shops.Count);
    }

    [Fact]
    public void The_curve_tells_new_and_known_people_day_by_day() =>
        Assert.Equal([(1, 1), (0, 1), (0, 0), (0, 1), (0, 2), (0, 0), (0, 1)], Told().Board(Week).Trend.Select(line => (line.New, line.Returning)));

    [Fact]
    public void Nothing_is_said_where_nothing_is_known()
    {
        BoardSheet board = new Street().Board(Week);

        Assert.Equal(0, board.Find(BoardFigure.NewPeople)!.Value);
        Assert.All([BoardFigure.ReturnWithin30, BoardFigure.AverageTicket, BoardFigure.RepeatRate, BoardFigure.CouponReturn, BoardFigure.CostPerNew],
            figure => Assert.Null(board.Find(figure)!.Value));
        Assert.Equal((1, null, null, null), (board.Aims[0].Stage!.Level, board.Aims[1].Stage!.Level, board.Aims[2].Stage!.Level, board.Aims[3].Stage!.Level));
    }
}
