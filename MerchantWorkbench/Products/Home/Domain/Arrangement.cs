using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Home.Domain;

/// <summary>
/// Which cards a person wants and in which order. Every card is in the order exactly once, so that one which is new to the program appears by itself;
/// words that are no card are left out.
/// </summary>
public sealed class Arrangement
{
    private readonly HomeCard[] order;
    private readonly HashSet<HomeCard> hidden;

    private Arrangement(IEnumerable<HomeCard> order, IEnumerable<HomeCard> hidden) => (this.order, this.hidden) = ([.. order], [.. hidden]);

    /// <summary>All cards in the order of their importance.</summary>
    public static Arrangement Usual { get; } = new(Enum.GetValues<HomeCard>(), []);

    /// <summary>All cards in their order, hidden ones too.</summary>
    public IReadOnlyList<HomeCard> Order => order;

    /// <summary>Hidden ones, in the order of the cards.</summary>
    public IReadOnlyList<HomeCard> Hidden => [.. order.Where(hidden.Contains)];

    /// <summary>The order in outside words.</summary>
    public IReadOnlyList<string> OrderWords => [.. order.Select(Words.Name)];

    /// <summary>Hidden ones in outside words.</summary>
    public IReadOnlyList<string> HiddenWords => [.. Hidden.Select(Words.Name)];

    /// <summary>From words: what is no card and what comes twice is left out, and a card that is missing stands behind the one it usually follows.</summary>
    public static Arrangement Of(IEnumerable<string?>? order, IEnumerable<string?>? hidden)
    {
        List<HomeCard> cards = [.. Read(order)];
        foreach (HomeCard card in Enum.GetValues<HomeCard>().Where(card => !cards.Contains(card)))
            cards.Insert(card == 0 ? 0 : cards.IndexOf(card - 1) + 1, card);
        return new(cards, Read(hidden));
    }

    /// <summary>Where a card stands on a wide screen.</summary>
    public static HomeColumn ColumnOf(HomeCard card) => card switch
    {
        HomeCard.Figures => HomeColumn.Top,
        HomeCard.Todos or HomeCard.Setup or HomeCard.Trend => HomeColumn.Main,
        HomeCard.Coming or HomeCard.Running or HomeCard.Verdicts => HomeColumn.Side,
    };

    /// <summary>Whether a card is put away.</summary>
    public bool IsHidden(HomeCard card) => hidden.Contains(card);

    /// <summary>The cards of a column that are shown, of those there is something to show in.</summary>
    public IReadOnlyList<HomeCard> Shown(HomeColumn column, IReadOnlyCollection<HomeCard> present) =>
        [.. order.Where(card => ColumnOf(card) == column && present.Contains(card) && !IsHidden(card))];

    /// <summary>Whether a card has another shown one before it (-1) or behind it (1) in its column.</summary>
    public bool CanMove(HomeCard card, int step, IReadOnlyCollection<HomeCard> present) => Neighbour(card, step, present) is not null;

    /// <summary>A card changes places with the shown one before it (-1) or behind it (1) in its column; the same arrangement where there is none.</summary>
    public Arrangement Move(HomeCard card, int step, IReadOnlyCollection<HomeCard> present)
    {
        if (Neighbour(card, step, present) is not { } other) return this;
        return new(order.Select(one => one == card ? other : one == other ? card : one), hidden);
    }

    /// <summary>A card is put away, or called back.</summary>
    public Arrangement Hide(HomeCard card, bool away) => new(order, away ? hidden.Append(card) : hidden.Where(one => one != card));

    private HomeCard? Neighbour(HomeCard card, int step, IReadOnlyCollection<HomeCard> present)
    {
        IReadOnlyList<HomeCard> shown = Shown(ColumnOf(card), present);
        int at = shown.ToList().IndexOf(card), to = at + step;
        return at >= 0 && to >= 0 && to < shown.Count ? shown[to] : null;
    }

    private static IEnumerable<HomeCard> Read(IEnumerable<string?>? words) =>
        (words ?? []).Select(word => Words.TryParse(word, out HomeCard card) ? card : (HomeCard?)null).OfType<HomeCard>().Distinct();
}
