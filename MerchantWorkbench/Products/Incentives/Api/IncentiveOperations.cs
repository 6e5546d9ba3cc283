using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Actions;
using MerchantWorkbench.Products.Incentives.Domain;

namespace MerchantWorkbench.Products.Incentives.Api;

/// <summary>Points and balance in the JSON API: route, right, action.</summary>
internal static class IncentiveOperations
{
    private const string Points = "/api/v1/points", Earning = Points + "/earnings/{id}",
        Programmes = "/api/v1/programmes", Tariffs = Programmes + "/tariffs";

    public static IEnumerable<Operation> All =>
    [
        Operation.Get(Points + "/balance", "points.balance", IncentivePermissions.View, call => call.Get<ReadPoints>().RunAsync(call.Caller, call.Stop)),
        Operation.Get(Points + "/statement", "points.statement", IncentivePermissions.View, StatementAsync),
        Operation.Get(Points + "/held", "points.held", IncentivePermissions.View, async call =>
            (await call.Get<ListHeldEarnings>().RunAsync(call.Caller, call.Stop)).Then(all => new Page<EarningSheet>(all, null))),
        Operation.Post<TopUpCash.Request, TopUpCash.Receipt>(Points + "/topups", "points.top_up", IncentivePermissions.TopUp,
            (call, body) => call.Get<TopUpCash>().RunAsync(call.Caller, body, call.Stop)),
        Operation.Post<AppealEarning.Request, EarningSheet>(Earning + "/appeal", "points.appeal", IncentivePermissions.Appeal, (call, body) =>
            call.Get<AppealEarning>().RunAsync(call.Caller, call.Id, body, call.Stop), StatusCodes.Status200OK, ahead: FindAsync),
        Operation.Get(Programmes, "points.programmes", IncentivePermissions.Programmes, call => call.Get<ReadProgrammes>().RunAsync(call.Caller, call.Stop)),
        Operation.Post<Funding, FundPool.Receipt>(Programmes + "/fundings", "points.fund", IncentivePermissions.SetTariff,
            (call, body) => call.Get<FundPool>().RunAsync(call.Caller, body.Currency, body.Amount, call.Stop)),
        Operation.Post<TariffForm, TariffSheet>(Tariffs, "points.set_tariff", IncentivePermissions.SetTariff,
            (call, body) => call.Get<SetTariff>().RunAsync(call.Caller, body, call.Stop)),
        Operation.Post<TariffRules, PreviewTariff.View>(Tariffs + "/preview", "points.preview_tariff", IncentivePermissions.SetTariff,
            (call, body) => call.Get<PreviewTariff>().RunAsync(call.Caller, body, call.Stop), StatusCodes.Status200OK),
        Operation.Post<DecideAppeal.Request, EarningSheet>(Earning + "/decision", "points.decide", IncentivePermissions.Decide, (call, body) =>
            call.Get<DecideAppeal>().RunAsync(call.Caller, call.Id, body, call.Stop), StatusCodes.Status200OK),
    ];

    private static async Task<Refusal?> FindAsync(ApiCall call) => (await call.Get<FindEarning>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal;

    private static async Task<Outcome<Page<StatementLine>>> StatementAsync(ApiCall call)
    {
        Currency currency = Currency.Points;
        if (call.Query("currency") is { } word && !Words.TryParse(word, out currency))
            return Refusal.Invalid(new FieldRefusal("/currency", "field.choice", string.Join(", ", Enum.GetValues<Currency>().Select(Words.Name))));
        string? kind = call.Query("kind");
        if (kind is not null && !ReadStatement.Kinds.Contains(kind))
            return Refusal.Invalid(new FieldRefusal("/kind", "field.choice", string.Join(", ", ReadStatement.Kinds)));
        return call.Page().Is(out PageAsk? page, out Refusal? wrong)
            ? await call.Get<ReadStatement>().RunAsync(call.Caller, currency, kind, page, call.Stop) : wrong;
    }
}
