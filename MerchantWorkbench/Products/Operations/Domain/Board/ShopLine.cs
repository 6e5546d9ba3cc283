namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>One shop beside the others.</summary>
/// <param name="Shop">Its id.</param>
/// <param name="People">Who came there.</param>
/// <param name="New">Of them, those new to the merchant in the period.</param>
/// <param name="Redemptions">Uses, taken-back ones left out.</param>
/// <param name="Paying">Who paid there.</param>
/// <param name="PaidFen">What they paid.</param>
/// <param name="TicketFen">What one payment is on average; null without any.</param>
/// <param name="PeopleBefore">Who came there in the period before.</param>
public sealed record ShopLine(string Shop, string Name, int People, int PeopleBefore, int New, int Redemptions, int Paying, long PaidFen, long? TicketFen)
{
    /// <summary>Works one out from its own book.</summary>
    internal static ShopLine Of(string id, string name, Book book, Period period)
    {
        Tally Count(BoardFigure figure) => Reckoning.Of(book, period, figure);
        return new(id, name, book.Came(period).Count, book.Came(period.Before).Count, book.New(period).Count, (int)Count(BoardFigure.Redemptions).Value!.Value,
            Count(BoardFigure.PayingPeople).People, book.Turnover(period), (long?)Count(BoardFigure.AverageTicket).Value);
    }
}
