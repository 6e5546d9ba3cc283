using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Products.Promotion.Screens.Merchant;

/// <summary>What stands in the maker, and how a chosen thing fills it.</summary>
internal sealed class MakerForm
{
    private const int FirstDays = 14, FirstPaidDays = 7;

    /// <summary>Fen or points of a day that are suggested first: ten yuan.</summary>
    private const long FirstDay = 1_000;

    public static IReadOnlyList<string> Pointers { get; } = [
        "/goal", "/kind", "/thing", "/slots", "/from", "/until", "/title", "/text", "/picture", "/alt",
        "/paid", "/paid/pay", "/paid/for", "/paid/bid", "/paid/day", "/paid/total", "/paid/hours", "/paid/audience", "/paid/audience/city",
        "/exclusive/pay", "/exclusive/price"];

    public Goal Goal { get; set; } = Goal.Visit;

    public OpenMaker.Thing? Thing { get; set; }

    public HashSet<string> Slots { get; } = [];

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    /// <summary>What the slots draw beside the words: the thing's own, or any of the merchant's; null for none.</summary>
    public ChosenPicture? Picture { get; set; }

    /// <summary>The offer; null for a free placement.</summary>
    public PaidTerms? Paid { get; set; }

    /// <summary>Whole days of one slot; null for every other placement.</summary>
    public ExclusiveTerms? Exclusive { get; set; }

    /// <summary>How it gets into its slots.</summary>
    public SlotWay Way => Body.By;

    /// <summary>Days that stand in the form; 0 while they are no span.</summary>
    public int Days => Until >= From ? Until.Value.DayNumber - From.Value.DayNumber + 1 : 0;

    public PlacementBody Body => new(Goal, Thing?.Kind ?? 0, Thing?.Id, [.. Slots], From, Until, Title, Text, Picture?.Id, Paid)
    { Exclusive = Exclusive, Alt = Picture?.Alt };

    /// <summary>Everything chosen that can be: one tap hands it in.</summary>
    public void Begin(OpenMaker.Desk desk, string? slot, DateOnly? from)
    {
        Slots.UnionWith(desk.Slots.Select(one => one.Code).Where(code => slot is null || code == slot));
        From = from > desk.Today ? from : desk.Today;
        Until = From.Value.AddDays(FirstDays - 1);
    }

    /// <summary>The slots that take a way.</summary>
    public static IReadOnlyList<Slot> Offered(OpenMaker.Desk desk, SlotWay way) =>
        way == SlotWay.Exclusive ? desk.Whole : way == SlotWay.Commercial ? desk.Sold : desk.Slots;

    /// <summary>Free, paid or whole days: the slots that take it, and a small offer that can be handed in as it is.</summary>
    /// <param name="slot">For whole days, the one that is wanted; null for the first.</param>
    public void Turn(OpenMaker.Desk desk, SlotWay way, string? slot = null)
    {
        Exclusive = null;
        if (way == SlotWay.Exclusive)
        {
            (Paid, Until) = (null, From ??= desk.Today);
            Pick(desk, slot ?? desk.Whole[0].Code);
            return;
        }
        bool isPaid = way == SlotWay.Commercial;
        Slots.Clear();
        Slots.UnionWith((isPaid ? desk.Sold : desk.Slots).Select(slot => slot.Code));
        Until = (From ?? desk.Today).AddDays((isPaid ? FirstPaidDays : FirstDays) - 1);
        long reserve = desk.Sold.Select(slot => (long)slot.Terms.Reserve).DefaultIfEmpty(0).Max(), total = FirstDay * FirstPaidDays;
        Paid = isPaid ? new PaidTerms(desk.Points >= total ? PayWith.Points : PayWith.Cash, BidFor.Thousand, Math.Max(1, reserve * 2), FirstDay, total) : null;
    }

    /// <summary>The one slot whose days are wanted, at its price.</summary>
    public void Pick(OpenMaker.Desk desk, string code)
    {
        Slots.Clear();
        if (desk.Whole.FirstOrDefault(slot => slot.Code == code) is not { } one) return;
        Slots.Add(code);
        PayWith pay = Exclusive?.Pay ?? (desk.Points >= one.Terms.DayPrice ? PayWith.Points : PayWith.Cash);
        Exclusive = new ExclusiveTerms(pay, one.Terms.DayPrice);
    }

    /// <summary>
    /// Takes a thing with the words and the picture it brings, cut to what the slots take, on days on which it can be had. A picture that the merchant chose
    /// stays.
    /// </summary>
    public void Choose(OpenMaker.Thing thing, IReadOnlyList<Slot> slots)
    {
        if (Picture is null || Picture.Id == Thing?.Picture)
            Picture = thing is { Picture: { } id, PictureAddress: { } address } ? new ChosenPicture(id, address, null) : null;
        Thing = thing;
        if (thing.From > From) (From, Until) = (thing.From, thing.From.Value.AddDays(Math.Max(Days, 1) - 1));
        if (thing.Until is { } last && last >= From && Until > last) Until = last;
        Goal = thing.Kind == ThingKind.Coupon ? Goal.Claim : Goal == Goal.Claim ? Goal.Visit : Goal;
        (int title, int text) = Most(slots);
        (Title, Text) = (Cut(thing.Title, title), Cut(thing.Text, text));
    }

    /// <summary>Longest title and text of the chosen slots.</summary>
    public (int Title, int Text) Most(IReadOnlyList<Slot> slots)
    {
        CreativeFormat[] formats = [.. slots.Where(slot => Slots.Contains(slot.Code)).Select(slot => slot.Terms.Format)];
        return (formats.Select(one => one.TitleMost).DefaultIfEmpty(40).Min(),
            formats.Where(one => one.TextMost > 0).Select(one => one.TextMost).DefaultIfEmpty(120).Min());
    }

    public void Read(PlacementSheet sheet, OpenMaker.Desk desk)
    {
        (Goal, From, Until, Title, Text) = (sheet.Goal, sheet.From, sheet.Until, sheet.Title, sheet.Text);
        (Paid, Exclusive) = (sheet.Paid, sheet.Exclusive);
        Slots.Clear();
        Slots.UnionWith(sheet.Slots ?? []);
        Picture = sheet.Picture is null ? null : new ChosenPicture(sheet.Picture, sheet.PictureAddress, sheet.Alt);
        Thing = desk.Things.FirstOrDefault(one => one.Kind == sheet.Kind && one.Id == sheet.Thing)
            ?? new OpenMaker.Thing(sheet.Kind, sheet.Thing, sheet.Title ?? "", null, null, null);
    }

    private static string? Cut(string? text, int most)
    {
        if (text is null || PlainText.Length(text) <= most) return text;
        return string.Concat(text.EnumerateRunes().Take(most - 1)) + "…";
    }
}
