using System.Text.Json;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Incentives.Actions;
using MerchantWorkbench.Products.Incentives.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Incentives.Screens.Staff;

/// <summary>A new version: written, looked at on the last days, saved.</summary>
public sealed partial class TariffEditor
{
    private readonly long?[] points = new long?[Enum.GetValues<EarningKind>().Length], caps = new long?[Enum.GetValues<EarningKind>().Length];
    private long? mostADay, leastOrderFen, topUpDayFen;
    private HashSet<Trade> trades = [];
    private DateOnly? from;
    private string? why, said;
    private PreviewTariff.View? effect;
    private Refusal? refusal;
    private bool busy;

    [CascadingParameter] private StaffScope Here { get; set; } = null!;

    [Inject] private PreviewTariff Preview { get; set; } = null!;

    [Inject] private SetTariff Set { get; set; } = null!;

    /// <summary>The rules that stand in the form at first.</summary>
    [Parameter, EditorRequired] public TariffRules Start { get; set; } = null!;

    [Parameter] public EventCallback OnSaved { get; set; }

    private TariffRules Rules => new(
        Of(EarningKind.Redemption), Of(EarningKind.ReturnVisit), Of(EarningKind.Follow), (int)Math.Clamp(mostADay ?? 0, 0, int.MaxValue), leastOrderFen ?? -1,
        [.. Enum.GetValues<Trade>().Where(trades.Contains)], topUpDayFen ?? -1)
    { Favourite = Of(EarningKind.Favourite) };

    protected override void OnInitialized()
    {
        foreach (EarningKind kind in Enum.GetValues<EarningKind>()) (points[(int)kind], caps[(int)kind]) = (Start.Of(kind).Points, Start.Of(kind).DayCap);
        (mostADay, leastOrderFen, topUpDayFen, trades) = (Start.MostADay, Start.LeastOrderFen, Start.TopUpDayFen, [.. Start.CodeTrades]);
    }

    private static string Pointer(EarningKind kind, string field) => $"/{JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}/{field}";

    /// <summary>What is missing or beyond reading is a number that no rule takes.</summary>
    private KindTariff Of(EarningKind kind) => new(Whole(points[(int)kind]), Whole(caps[(int)kind]));

    private static int Whole(long? number) => (int)Math.Clamp(number ?? -1, -1, int.MaxValue);

    private void Change(long?[] numbers, EarningKind kind, long? value) => (numbers[(int)kind], effect) = (value, null);

    private void Choose(Trade trade, bool on)
    {
        if (on) trades.Add(trade);
        else trades.Remove(trade);
    }

    private async Task LookAsync()
    {
        if (busy) return;
        (busy, said) = (true, null);
        Outcome<PreviewTariff.View> seen = await Preview.RunAsync(Here.Caller, Rules);
        (effect, refusal, busy) = (seen.Value, seen.Refusal, false);
    }

    private async Task SaveAsync()
    {
        if (busy) return;
        busy = true;
        Outcome<TariffSheet> saved = await Set.RunAsync(Here.Caller, new TariffForm(from, why, Rules));
        (refusal, busy) = (saved.Refusal, false);
        if (refusal is not null) return;
        (effect, from, why, said) = (null, null, null, Say["Editor.Saved", saved.Value!.Version]);
        await OnSaved.InvokeAsync();
    }
}
