using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>The C-CARE board: what the four aims look like in a period, about people and never about raw traffic (seed rows M005, M006).</summary>
/// <param name="Shop">Id of the one shop looked at, or null.</param>
/// <param name="Known">People the merchant was ever told of; 0 means that nothing has happened yet.</param>
/// <param name="Sources">Empty when one shop is looked at: what happens away from the till names no shop.</param>
public sealed record BoardSheet(
    Period Period, string? Shop, int Known, IReadOnlyList<AimPart> Aims, IReadOnlyList<TrendLine> Trend, IReadOnlyList<SourceLine> Sources,
    IReadOnlyList<CohortLine> Cohorts, IReadOnlyList<ShopLine> Shops)
{
    /// <summary>A figure that is on the board, or null.</summary>
    public Measure? Find(BoardFigure figure) => Aims.SelectMany(aim => aim.Figures).FirstOrDefault(one => one.Figure == figure);

    /// <summary>The first day whose facts the board of a period needs: those new thirty days before the period before, and eight weeks of cohorts.</summary>
    public static DateOnly Reach(Period period)
    {
        DateOnly back = Min(period.Before.From, Period.Ending(period.Until, Stages.Days).From).AddDays(-30);
        return Min(back, CohortLine.Monday(period.Until).AddDays(-7 * (CohortLine.Weeks - 1)));
    }

    /// <summary>Works it out. Facts, first days and outlays reach from <see cref="Reach"/> to the end of the period.</summary>
    /// <param name="shops">The merchant's shops by id and name.</param>
    /// <param name="shop">Only that one.</param>
    public static BoardSheet Of(
        Period period, IReadOnlyList<DayFact> facts, IReadOnlyList<FirstSeen> firsts, IReadOnlyList<Outlay> outlays,
        int known, IReadOnlyList<(long Id, string Name)> shops, long? shop = null)
    {
        Book book = new(facts, firsts, outlays, shop);
        return new(period, shop is { } one ? Ids.Text(one) : null, known,
            [.. Enum.GetValues<BoardAim>().Select(aim => Part(book, period, aim, shop))],
            [.. period.Pieces.Select(piece => new TrendLine(piece.From, book.New(piece).Count, book.Came(piece).Without(book.New(piece)).Count))],
            shop is null ? SourceLine.Of(period, facts, firsts) : [], CohortLine.Of(book, period.Until),
            [.. shops.Select(place => ShopLine.Of(Ids.Text(place.Id), place.Name, new Book(facts, firsts, outlays, place.Id), period))]);
    }

    private static AimPart Part(Book book, Period period, BoardAim aim, long? shop)
    {
        Stage? stage = shop is null ? Stages.Of(aim, book, period.Until) : null;
        return new(aim, [.. FigureList.Of(aim).Where(figure => shop is null || FigureList.HasShop(figure)).Select(figure => One(book, period, figure))], stage,
            stage is null ? null : NextStep.For(aim, stage.Level));
    }

    private static Measure One(Book book, Period period, BoardFigure figure)
    {
        Tally now = Reckoning.Of(book, period, figure), before = Reckoning.Of(book, period.Before, figure);
        return new(figure, FigureList.Unit(figure), now.Value, before.Value, now.People,
            FigureList.HasCurve(figure) ? [.. period.Pieces.Select(piece => Reckoning.Of(book, piece, figure).Value ?? 0)] : []);
    }

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;
}
