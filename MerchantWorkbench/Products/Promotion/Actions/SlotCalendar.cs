using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Slots by days, as one merchant may use them.</summary>
/// <param name="From">The first of seven days.</param>
/// <param name="Today">By the merchant's calendar.</param>
public sealed record SlotCalendar(DateOnly From, DateOnly Today, IReadOnlyList<SlotCalendar.Row> Rows)
{
    /// <summary>Days in it.</summary>
    public const int Days = 7;

    /// <summary>One slot.</summary>
    public sealed record Row(string Slot, string NameZh, string NameEn, IReadOnlyList<Cell> Cells)
    {
        /// <summary>What it is called in a language of the program.</summary>
        public string Name(System.Globalization.CultureInfo language) => language.TwoLetterISOLanguageName == "zh" ? NameZh : NameEn;
    }

    /// <summary>One slot on one day.</summary>
    /// <param name="Rank">By merit, where one would stand among those who are there; null where nothing can be booked.</param>
    /// <param name="Why">Why nothing can be booked.</param>
    /// <param name="Placement">Id of one's own placement there, or null.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="State">Its state.</param>
    public sealed record Cell(
        DateOnly Day, CellState State, int? Rank = null, Reason? Why = null, string? Placement = null, string? Title = null, PlacementState? Stands = null)
    {
        /// <summary>What the whole day costs, in fen or points; null where it cannot be bought.</summary>
        public int? DayPrice { get; init; }
    }
}
