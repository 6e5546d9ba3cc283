using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>
/// The published rule of stages (docs/c-care-board.md; seed row M005: merchants choose by their stage). Judged on the 28 days up to the end of what is looked
/// at, whatever period is chosen, so that a filter does not change how far a shop is.
/// </summary>
public static class Stages
{
    /// <summary>Days that are judged.</summary>
    public const int Days = 28;

    /// <summary>Levels there are.</summary>
    public const int Levels = 4;

    /// <summary>Values from which on level 2, 3 and 4 hold; of costs those below which they do.</summary>
    public static IReadOnlyList<decimal> Thresholds(BoardAim aim) => aim switch
    {
        BoardAim.Scale => [30, 100, 300],
        BoardAim.Active => [10, 25, 40],
        BoardAim.Worth => [10, 20, 35],
        BoardAim.Efficiency => [30, 15, 8],
    };

    /// <summary>By what an aim is judged.</summary>
    public static StageJudge JudgeOf(BoardAim aim) => aim switch
    {
        BoardAim.Scale => StageJudge.NewPeople,
        BoardAim.Active => StageJudge.ReturnWithin30,
        BoardAim.Worth => StageJudge.RepeatRate,
        BoardAim.Efficiency => StageJudge.CostShare,
    };

    /// <summary>How far the merchant is.</summary>
    internal static Stage Of(BoardAim aim, Book book, DateOnly until)
    {
        Period window = Period.Ending(until, Days);
        return JudgeOf(aim) switch
        {
            StageJudge.NewPeople => Judge(aim, Reckoning.Of(book, window, BoardFigure.NewPeople), needed: 0),
            StageJudge.ReturnWithin30 => Judge(aim, Reckoning.Of(book, window, BoardFigure.ReturnWithin30)),
            StageJudge.RepeatRate => Judge(aim, Reckoning.Of(book, window, BoardFigure.RepeatRate)),
            StageJudge.CostShare => Judge(aim, CostShare(book, window)),
        };
    }

    /// <summary>Known cost of a hundred yuan paid; null where nothing was spent or nothing paid.</summary>
    private static Tally CostShare(Book book, Period window)
    {
        long cost = book.Cost(window), paid = book.Turnover(window);
        decimal? share = cost == 0 || paid <= 0 ? null : Math.Round(100m * cost / paid, 1, MidpointRounding.AwayFromZero);
        return new(share, book.Who(window, BehaviourKind.Paid).Count);
    }

    internal static Stage Judge(BoardAim aim, Tally tally, int needed = Measure.SmallSample)
    {
        StageJudge by = JudgeOf(aim);
        if (tally.Value is not { } value || tally.People < needed) return new(aim, null, by, tally.Value, tally.People, needed, null);
        IReadOnlyList<decimal> steps = Thresholds(aim);
        int reached = steps.Count(step => aim == BoardAim.Efficiency ? value < step : value >= step);
        return new(aim, reached + 1, by, value, tally.People, needed, reached < steps.Count ? steps[reached] : null);
    }
}
