using System.Globalization;
using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Incentives.Screens.Merchant;

/// <summary>The statement: what there is, every entry with its cause, what was held back and why, what earns.</summary>
public sealed partial class PointsPage
{
    private const int PageSize = 30;
    private PointsSheet? sheet;
    private Page<StatementLine>? lines;
    private IReadOnlyList<EarningSheet> held = [];
    private Refusal? refusal, topUpRefusal;
    private long? amount;
    private string? said;
    private bool asks, busy;

    [Parameter] public string Merchant { get; set; } = "";

    /// <summary>points or cash.</summary>
    [SupplyParameterFromQuery(Name = "currency")] private string? OfCurrency { get; set; }

    /// <summary>Entries of one kind.</summary>
    [SupplyParameterFromQuery] private string? Kind { get; set; }

    /// <summary>The last entry of the page before.</summary>
    [SupplyParameterFromQuery] private string? After { get; set; }

    [Inject] private ReadPoints Read { get; set; } = null!;

    [Inject] private ReadStatement Statement { get; set; } = null!;

    [Inject] private ListHeldEarnings Held { get; set; } = null!;

    [Inject] private TopUpCash TopUp { get; set; } = null!;

    private Currency Chosen => Words.TryParse(OfCurrency, out Currency currency) ? currency : Currency.Points;

    private string? OfKind => ReadStatement.Kinds.FirstOrDefault(one => one == Kind);

    private string Title => sheet is null ? Say["Points.Title"] : Say["Points.Has", Number(sheet.Points), Fen.Exact(sheet.CashFen)];

    private IReadOnlyList<Chip> Currencies =>
        [.. Enum.GetValues<Currency>().Select(one => new Chip(Say["Currency." + Words.Name(one)], one == Chosen, Address(one, null)))];

    private IReadOnlyList<Chip> Kinds =>
    [
        new(Say["Kind.all"], OfKind is null, Address(Chosen, null)),
        .. ReadStatement.Kinds.Where(IsOfCurrency).Select(one => new Chip(Say["Kind." + one], one == OfKind, Address(Chosen, one))),
    ];

    protected override Task OnParametersSetAsync() => RefreshAsync();

    protected override async Task RefreshAsync()
    {
        Outcome<PointsSheet> found = await Read.RunAsync(Here.Caller);
        (sheet, refusal) = (found.Value ?? sheet, found.Refusal);
        if (refusal is not null) return;
        var ask = new PageAsk(Ids.TryParse(After, out long after) ? after : null, PageSize);
        lines = (await Statement.RunAsync(Here.Caller, Chosen, OfKind, ask)).Value ?? lines;
        held = (await Held.RunAsync(Here.Caller)).Value ?? held;
    }

    private static string Number(long points) => points.ToString("N0", CultureInfo.InvariantCulture);

    private static string Query(Currency currency, string? kind, string? after) =>
        $"?currency={Words.Name(currency)}{(kind is null ? "" : "&kind=" + kind)}{(after is null ? "" : "&after=" + after)}";

    private string Address(Currency currency, string? kind) => Here.Path("promotion/points") + Query(currency, kind, null);

    /// <summary>Points are earned, cash is topped up; holds are of both.</summary>
    private bool IsOfCurrency(string kind) => kind switch
    {
        "earn" or "take_back" => Chosen == Currency.Points,
        "top_up" => Chosen == Currency.Cash,
        _ => lines?.Items.Any(line => line.Kind == kind) == true || kind == OfKind,
    };

    private void AskTopUp() => (asks, amount, topUpRefusal, said) = (true, null, null, null);

    private async Task TopUpAsync()
    {
        if (busy) return;
        busy = true;
        Outcome<TopUpCash.Receipt> done = await TopUp.RunAsync(Here.Caller, new TopUpCash.Request(amount));
        topUpRefusal = done.Refusal;
        if (topUpRefusal is null)
        {
            (asks, said) = (false, Say["TopUp.Done", Fen.Exact(done.Value!.AmountFen)]);
            await RefreshAsync();
        }
        busy = false;
    }
}
