using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Data;
using MerchantWorkbench.Products.Incentives.Domain;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>One entry of a merchant's account, with its cause.</summary>
/// <param name="Amount">Points or fen, signed: what came in is positive.</param>
/// <param name="Kind">What happened: <c>earn</c>, <c>take_back</c>, <c>top_up</c>, <c>hold</c>, <c>capture</c>, <c>release</c>.</param>
/// <param name="Cause">What it is for as the ledger knows it: the event, the booking or the top-up; posts once.</param>
/// <param name="Earned">For points that were earned: by what.</param>
/// <param name="Tariff">The version of the tariff they were earned by.</param>
/// <param name="Shop">The shop, where one is known.</param>
/// <param name="By">Who did it.</param>
public sealed record StatementLine(
    string Id, DateTimeOffset At, Currency Currency, long Amount, string Kind, string Cause, EarningKind? Earned, int? Tariff, string? Shop, string By)
{
    internal static StatementLine Of(StatementRows.Row row, Currency currency) =>
        new(Ids.Text(row.Id), row.At, currency, row.Amount, row.Kind, row.Cause, row.Earned, row.Tariff, row.Shop, row.By);
}
