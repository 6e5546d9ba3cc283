using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Calendar;

/// <summary>What goes live when: seen by month, week or list, moved by dragging or by a question with date and time.</summary>
public sealed partial class CalendarPage
{
    private CalendarSheet? sheet;
    private CalendarSpan span = new(CalendarView.Month, DateOnly.MinValue.AddYears(2000));
    private CalendarItem? dragged, moving, back;
    private Refusal? refusal, wrong;
    private DateTimeOffset? wish;
    private string? said;
    private bool asks, busy;

    [Parameter] public string Merchant { get; set; } = "";

    /// <summary>A word of <see cref="CalendarView"/>.</summary>
    [SupplyParameterFromQuery] private string? View { get; set; }

    /// <summary>A day of what is seen.</summary>
    [SupplyParameterFromQuery] private string? Date { get; set; }

    [Inject] private ReadCalendar Calendar { get; set; } = null!;

    [Inject] private ReschedulePost Rescheduling { get; set; } = null!;

    [Inject] private Sentences Sentences { get; set; } = null!;

    [Inject] private Clock Clock { get; set; } = null!;

    private string Title => span.View == CalendarView.Month ? Say["Calendar.Month", span.Date] : Say["Calendar.Days", span.From, span.Until.AddDays(-1)];

    private IReadOnlyList<Tab> Views => [.. Enum.GetValues<CalendarView>().Select(view =>
        new Tab(Say["Calendar.View." + Words.Name(view)], Address(span with { View = view }), view == span.View))];

    protected override Task OnParametersSetAsync()
    {
        span = CalendarSpan.Read(View, Date, Here.Zone.Day(Clock.Now));
        return RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        Outcome<CalendarSheet> found = await Calendar.RunAsync(Here.Caller, span.From, span.Until);
        (sheet, refusal) = (found.Value ?? sheet, found.Refusal);
    }

    private string Address(CalendarSpan to) => Here.Path("life/calendar") + to.Query;

    private void Ask(CalendarItem item)
    {
        (moving, wish, wrong) = (item, item.At, null);
        asks = true;
    }

    private async Task MoveAsync()
    {
        if (busy || moving is not { } item) return;
        busy = true;
        wrong = wish is { } at ? await MoveAsync(item, at) : Refusal.Invalid(new FieldRefusal("/publishAt", "field.required"));
        asks = wrong is not null;
        busy = false;
    }

    /// <summary>The day changes, the hour stays.</summary>
    private async Task DropAsync(DateOnly day)
    {
        if (dragged is not { } item) return;
        dragged = null;
        DateTime local = Here.Zone.Local(item.At);
        if (DateOnly.FromDateTime(local) == day) return;
        if (await MoveAsync(item, Here.Zone.Instant(day.ToDateTime(TimeOnly.FromDateTime(local)))) is { } no)
            (said, back) = (no.Fields is [var field, ..] ? Sentences.For(field) : Sentences.For(no), null);
    }

    private async Task<Refusal?> MoveAsync(CalendarItem item, DateTimeOffset to)
    {
        if ((await Rescheduling.RunAsync(Here.Caller, Ids.Parse(item.Id), to)).Refusal is { } no) return no;
        (said, back) = (Say["Calendar.Moved", item.Name, Here.Zone.Local(to)], item);
        await RefreshAsync();
        return null;
    }

    private async Task UndoAsync()
    {
        if (back is not { } item) return;
        back = null;
        Refusal? no = (await Rescheduling.RunAsync(Here.Caller, Ids.Parse(item.Id), item.At)).Refusal;
        await RefreshAsync();
        refusal ??= no;
    }
}
