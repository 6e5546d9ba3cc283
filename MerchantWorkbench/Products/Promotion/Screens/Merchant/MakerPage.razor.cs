using System.Globalization;
using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Actions.Audiences;
using MerchantWorkbench.Products.Promotion.Actions.Paid;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Promotion.Screens.Merchant;

/// <summary>Books a placement: everything is chosen already; one tap hands a free one in, or shows the quote of a paid one.</summary>
public sealed partial class MakerPage
{
    private readonly MakerForm form = new();
    private OpenMaker.Desk? desk;
    private PlacementSheet? sheet;
    private Refusal? refusal;
    private Forecast? forecast;
    private AudienceCount? people;
    private bool busy;

    [Parameter] public string Merchant { get; set; } = "";

    /// <summary>The placement that is changed; null for a new one.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>What it shall lead to: a coupon, carried over from its page.</summary>
    [SupplyParameterFromQuery] private string? Coupon { get; set; }

    /// <summary>The same for a post.</summary>
    [SupplyParameterFromQuery] private string? Post { get; set; }

    /// <summary>One slot, from the calendar; else all that are open.</summary>
    [SupplyParameterFromQuery] private string? Slot { get; set; }

    /// <summary>The first day, from the calendar.</summary>
    [SupplyParameterFromQuery] private string? From { get; set; }

    /// <summary>How it gets in, from the calendar; else free.</summary>
    [SupplyParameterFromQuery] private string? Way { get; set; }

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private OpenMaker Open { get; set; } = null!;

    [Inject] private FindPlacement Find { get; set; } = null!;

    [Inject] private DraftPlacement Draft { get; set; } = null!;

    [Inject] private EditPlacement Edit { get; set; } = null!;

    [Inject] private SubmitPlacement Submit { get; set; } = null!;

    [Inject] private ReservePlacement ReserveFor { get; set; } = null!;

    [Inject] private ReadForecast Foresee { get; set; } = null!;

    [Inject] private CountAudience CountPeople { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<Slot> Offered => MakerForm.Offered(desk!, form.Way);

    private long Reserve => Offered.Where(slot => form.Slots.Contains(slot.Code)).Select(slot => (long)slot.Terms.Reserve).DefaultIfEmpty(0).Max();

    /// <summary>Money is set aside before it can be handed in. Of whole days also when the form has more of them than were had.</summary>
    private bool NeedsQuote => (form.Paid is not null && sheet?.Spending is not { IsConfirmed: true })
        || (form.Exclusive is not null && sheet?.Booking is not { QuotedUntil: null, IsWhole: true });

    /// <summary>A reviewer still has the coupon it leads to.</summary>
    private bool Waits => form.Thing?.Waits == true;

    private bool DrawsPicture => Offered.Any(slot => form.Slots.Contains(slot.Code) && slot.Terms.Format.HasPicture);

    private string Go => NeedsQuote ? "Maker.Reserve" : Waits ? "Maker.Defer" : "Maker.Submit";

    private IReadOnlyList<Choice> Ways => [.. new[] { SlotWay.Daily, SlotWay.Commercial, SlotWay.Exclusive }
        .Where(way => way == SlotWay.Daily || MakerForm.Offered(desk!, way).Count > 0).Select(way => new Choice(
        Words.Name(way), Say["Way." + Words.Name(way)], Say["WayHint." + Words.Name(way)]))];

    private Choice[] WholeSlots => [.. desk!.Whole.Select(slot => new Choice(slot.Code, PlacementWords.Name(slot),
        Say["Exclusive.SlotHint", PlacementWords.Amount(Say, form.Exclusive!.Pay, slot.Terms.DayPrice), slot.Terms.Format.TitleMost]))];

    private string? Chosen => form.Thing is { } thing ? Key(thing) : null;

    private IReadOnlyList<Choice> Things => [.. desk!.Things.Select(one => new Choice(Key(one), one.Title,
        Say[one.Waits ? "Kind.Waits" : "Kind." + Words.Name(one.Kind)]))];

    private IReadOnlyList<Choice> Goals => [.. Enum.GetValues<Goal>().Select(goal => new Choice(
        Words.Name(goal), Say["Goal." + Words.Name(goal)], Disabled: goal == Goal.Claim && form.Thing?.Kind != ThingKind.Coupon))];

    private Dictionary<string, string> Labels =>
        MakerForm.Pointers.ToDictionary(pointer => pointer, pointer => Say["Field.placement" + pointer.Replace('/', '.')].Value);

    protected override async Task OnInitializedAsync()
    {
        if (!(await Open.RunAsync(Here.Caller)).Is(out desk, out refusal)) return;
        if (Id is not null)
        {
            if ((await Find.RunAsync(Here.Caller, Ids.Parse(Id))).Is(out sheet, out refusal))
            {
                form.Read(sheet, desk);
                await ForeseeAsync();
            }
            else desk = null;
            return;
        }
        DateOnly? from = DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
        form.Begin(desk, desk.Slots.Any(slot => slot.Code == Slot) ? Slot : null, from);
        OpenMaker.Thing? asked = desk.Things.FirstOrDefault(one => one.Id is not null && (one.Id == Coupon || one.Id == Post));
        if (Words.TryParse(Way, out SlotWay way) && way != SlotWay.Daily && MakerForm.Offered(desk, way) is { Count: > 0 } offered)
            form.Turn(desk, way, offered.Any(slot => slot.Code == Slot) ? Slot : null);
        form.Choose(asked ?? desk.Things[0], Offered);
    }

    private void ChooseAsync(string? key)
    {
        if (desk!.Things.FirstOrDefault(one => Key(one) == key) is { } thing) form.Choose(thing, Offered);
    }

    private void Aim(string? word)
    {
        if (Words.TryParse(word, out Goal goal)) form.Goal = goal;
    }

    private async Task TurnAsync(string? word)
    {
        if (Words.TryParse(word, out SlotWay way)) form.Turn(desk!, way);
        if (form.Thing is { } thing) form.Choose(thing, Offered);
        await ForeseeAsync();
    }

    private async Task OfferAsync(PaidTerms terms)
    {
        form.Paid = terms;
        await ForeseeAsync();
    }

    private async Task PickAsync(string slot, bool on)
    {
        if (on) form.Slots.Add(slot);
        else form.Slots.Remove(slot);
        await ForeseeAsync();
    }

    private async Task ForeseeAsync()
    {
        forecast = form.Paid is null ? null : (await Foresee.RunAsync(Here.Caller, form.Body)).Value?.Views;
        people = form.Paid is null ? null : (await CountPeople.RunAsync(Here.Caller, form.Paid.Audience ?? new AudienceTerms())).Value;
    }

    private async Task SaveAsync(bool submit)
    {
        if (busy) return;
        busy = true;
        Outcome<PlacementSheet> saved = sheet is null ? await Draft.RunAsync(Here.Caller, form.Body)
            : await Edit.RunAsync(Here.Caller, Ids.Parse(sheet.Id), sheet.Revision, form.Body);
        // A draft that could not be handed in is a draft: the second try goes on with it.
        if (saved.Value is { } kept)
        {
            sheet = kept;
            if (submit) saved = NeedsQuote ? await ReserveFor.RunAsync(Here.Caller, Ids.Parse(kept.Id))
                : await Submit.RunAsync(Here.Caller, Ids.Parse(kept.Id));
        }
        (refusal, busy) = (saved.Refusal, false);
        if (refusal is null) Navigation.NavigateTo(Here.Path("promotion/" + sheet!.Id));
    }

    private static string Key(OpenMaker.Thing thing) => Words.Name(thing.Kind) + (thing.Id is null ? "" : ":" + thing.Id);
}
