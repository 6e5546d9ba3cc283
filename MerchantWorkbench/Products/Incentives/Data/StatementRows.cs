using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Domain;

namespace MerchantWorkbench.Products.Incentives.Data;

/// <summary>The entries of a merchant's accounts, newest first: those of the wallet, and what was captured of its holds.</summary>
internal static class StatementRows
{
    public static IQueryable<Row> Of(WorkbenchDb db, long merchant, Currency currency, string? kind) =>
        from account in db.LedgerAccounts
        where account.MerchantId == merchant && account.Currency == currency
        join entry in db.LedgerEntries on account.Id equals entry.AccountId
        join posting in db.LedgerPostings on entry.PostingId equals posting.Id
        where account.Kind == AccountKind.Wallet || posting.Kind == LedgerBook.Captured
        where kind == null || posting.Kind == kind
        join earning in db.Earnings on posting.Id equals earning.PostingId into earnings
        from earned in earnings.DefaultIfEmpty()
        join shop in db.Shops on earned.ShopId equals shop.Id into shops
        from place in shops.DefaultIfEmpty()
        orderby posting.Id descending
        select new Row
        {
            Id = posting.Id, At = posting.At, Amount = entry.Amount, Kind = posting.Kind, Cause = posting.Reference, By = posting.Actor,
            Earned = (EarningKind?)earned!.Kind, Tariff = (int?)earned!.Tariff, Shop = place!.Name,
        };

    /// <summary>One of them.</summary>
    public sealed class Row
    {
        public long Id { get; init; }

        public DateTimeOffset At { get; init; }

        public long Amount { get; init; }

        public required string Kind { get; init; }

        public required string Cause { get; init; }

        public required string By { get; init; }

        public EarningKind? Earned { get; init; }

        public int? Tariff { get; init; }

        public string? Shop { get; init; }
    }
}
