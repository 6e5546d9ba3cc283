using System.Globalization;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Promotion.Screens.Merchant;

/// <summary>The calendar of slots, one's score, and why one was not shown yesterday.</summary>
public sealed partial class PromotionPage
{
    private SlotCalendar? calendar;
    private IReadOnlyList<PlacementSheet> placements = [];
    private ScoreSheet? score;
    private MissedSheet? missed;
    private Refusal? refusal;

    [Parameter] public string Merchant { get; set; } = "";

    /// <summary>The first day that is seen.</summary>
    [SupplyParameterFromQuery] private string? From { get; set; }

    [Inject] private ReadSlotCalendar Calendar { get; set; } = null!;

    [Inject] private ListPlacements List { get; set; } = null!;

    [Inject] private ReadOwnScore Score { get; set; } = null!;

    [Inject] private ReadMissed Missed { get; set; } = null!;

    protected override Task OnParametersSetAsync() => RefreshAsync();

    protected override async Task RefreshAsync()
    {
        DateOnly? from = DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
        Outcome<SlotCalendar> found = await Calendar.RunAsync(Here.Caller, from);
        (calendar, refusal) = (found.Value ?? calendar, found.Refusal);
        placements = (await List.RunAsync(Here.Caller, new PageAsk(Limit: 30))).Value?.Items ?? [];
        score = (await Score.RunAsync(Here.Caller)).Value;
        missed = await FirstMissedAsync();
    }

    /// <summary>Yesterday in the slot of one's newest placement.</summary>
    private async Task<MissedSheet?> FirstMissedAsync()
    {
        foreach (string slot in placements.Where(one => one.LiveRevision is not null).SelectMany(one => one.Slots ?? []).Distinct().Take(4))
            if ((await Missed.RunAsync(Here.Caller, slot, null)).Value is { Decisions: > 0 } sheet) return sheet;
        return null;
    }

    private string Address(int days) => Here.Path($"promotion?from={calendar!.From.AddDays(days):yyyy-MM-dd}");
}
