namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>Which figures the board has, by aim, and what each is counted in. The first of an aim leads it.</summary>
public static class FigureList
{
    /// <summary>The figures of an aim.</summary>
    public static IReadOnlyList<BoardFigure> Of(BoardAim aim) => aim switch
    {
        BoardAim.Scale => [BoardFigure.NewPeople],
        BoardAim.Active => [BoardFigure.ActivePeople, BoardFigure.WeeklyActive, BoardFigure.MonthlyActive,
            BoardFigure.ReturnWithin7, BoardFigure.ReturnWithin30, BoardFigure.Followers, BoardFigure.Favourites],
        BoardAim.Worth => [BoardFigure.AverageTicket, BoardFigure.PayingPeople, BoardFigure.RepeatRate, BoardFigure.Redemptions, BoardFigure.CouponReturn],
        BoardAim.Efficiency => [BoardFigure.CostPerPaying, BoardFigure.CostPerNew, BoardFigure.CostPerReturning, BoardFigure.Cost],
    };

    /// <summary>In what a figure is counted.</summary>
    public static FigureUnit Unit(BoardFigure figure) => figure switch
    {
        BoardFigure.Redemptions => FigureUnit.Times,
        BoardFigure.ReturnWithin7 or BoardFigure.ReturnWithin30 or BoardFigure.RepeatRate or BoardFigure.CouponReturn => FigureUnit.Percent,
        BoardFigure.AverageTicket or BoardFigure.Cost or BoardFigure.CostPerNew or BoardFigure.CostPerReturning or BoardFigure.CostPerPaying => FigureUnit.Fen,
        _ => FigureUnit.People,
    };

    /// <summary>Whether a figure can be told for one shop: what people do away from the till names none.</summary>
    public static bool HasShop(BoardFigure figure) => figure is not (BoardFigure.Followers or BoardFigure.Favourites or BoardFigure.CouponReturn);

    /// <summary>Whether less of it is the better news.</summary>
    public static bool LessIsBetter(BoardFigure figure) => figure is BoardFigure.CostPerNew or BoardFigure.CostPerReturning or BoardFigure.CostPerPaying;

    /// <summary>Whether a change of it says neither good nor bad.</summary>
    public static bool IsNeutral(BoardFigure figure) => figure is BoardFigure.Cost;

    /// <summary>Whether a single day's value says something: shares and averages of one day jump with every person.</summary>
    public static bool HasCurve(BoardFigure figure) => figure is BoardFigure.NewPeople or BoardFigure.ActivePeople or BoardFigure.Followers
        or BoardFigure.Favourites or BoardFigure.Redemptions or BoardFigure.PayingPeople or BoardFigure.Cost;
}
