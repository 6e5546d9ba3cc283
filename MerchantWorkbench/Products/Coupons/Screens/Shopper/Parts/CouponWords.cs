using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;

/// <summary>Says a coupon in a person's words: on the ticket, in one sentence, line by line. The one place that does.</summary>
/// <param name="zone">The merchant's zone, whose days and hours are meant.</param>
/// <param name="shops">Names of the merchant's shops by id; a shop without a name is left out.</param>
public sealed class CouponWords(IStringLocalizer<Texts> say, Zone zone, IReadOnlyDictionary<string, string>? shops = null)
{
    private readonly WeekWords week = new(say);

    /// <summary>The face of the ticket. Chinese counts what is paid (15 percent off are 8.5 折), English what is taken off.</summary>
    public TicketFace Face(CouponTerms terms) => terms.Kind switch
    {
        CouponKind.MoneyOff => new(Fen.Yuan(terms.AmountFen ?? 0), say["Words.Yuan"], null, Threshold(terms)),
        CouponKind.PercentOff => new(Share(terms.PercentOff ?? 0), null, say["Words.Off"], Threshold(terms)),
        CouponKind.SpecialPrice => new(Fen.Yuan(terms.PriceFen ?? 0), say["Words.Yuan"], null, say["Words.Special"]),
        CouponKind.Exchange => new(say["Words.Exchange"], null, null, say["Words.Worth", Fen.Yuan(terms.AmountFen ?? 0)]),
        CouponKind.FreeForm => new(say["Words.Offer"], null, null, say["Words.AtMost", Fen.Yuan(terms.CapFen ?? 0)]),
        _ => new(say["Words.Offer"], null, null, Threshold(terms)),
    };

    /// <summary>The benefit in one phrase: 满 30 减 5.</summary>
    public string Benefit(CouponTerms terms) => terms.Kind switch
    {
        CouponKind.MoneyOff when HasThreshold(terms) => say["Words.MoneyOff", Fen.Yuan(terms.ThresholdFen!.Value), Fen.Yuan(terms.AmountFen ?? 0)],
        CouponKind.MoneyOff => say["Words.MoneyOffAny", Fen.Yuan(terms.AmountFen ?? 0)],
        CouponKind.PercentOff => With(terms, say["Words.PercentOff", Share(terms.PercentOff ?? 0)]),
        CouponKind.SpecialPrice => With(terms, say["Words.SpecialPrice", terms.Goods ?? "", Fen.Yuan(terms.PriceFen ?? 0)]),
        CouponKind.Exchange => With(terms, say["Words.ExchangeFor", terms.Goods ?? "", Fen.Yuan(terms.AmountFen ?? 0)]),
        CouponKind.FreeForm => terms.Terms ?? "",
        _ => terms.Name,
    };

    /// <summary>Two short lines for the ticket: when it can be used, at what hours or for which goods.</summary>
    public IReadOnlyList<string> Lines(CouponTerms terms)
    {
        List<string> lines = [terms.Audience is { } audience ? say["Words.For." + Words.Name(audience), Valid(terms.Validity)] : Valid(terms.Validity)];
        if (terms.Goods is { Length: > 0 } goods) lines.Add(goods);
        else if (terms.UseWindows is { Count: > 0 }) lines.Add(Hours(terms));
        return lines;
    }

    /// <summary>Everything a shopper agrees to, one line each.</summary>
    public IReadOnlyList<TermLine> Terms(CouponTerms terms)
    {
        List<TermLine> lines =
        [
            new(say["Words.Benefit"], Benefit(terms)), new(say["Words.When"], Valid(terms.Validity)), new(say["Words.PerPerson"], PerPerson(terms)),
        ];
        if (terms.Audience is { } audience) lines.Add(new(say["Words.Who"], say["Words.Audience." + Words.Name(audience)]));
        if (terms.UsesPerPiece > 1) lines.Add(new(say["Words.Uses"], say["Words.UsesPerPiece", terms.UsesPerPiece]));
        if (terms.ClaimUntil != default) lines.Add(new(say["Words.ClaimBy"], Moment(terms.ClaimUntil)));
        return [.. lines, .. ToUse(terms)];
    }

    /// <summary>What matters once a piece is held: the hours, the shops, the merchant's own words.</summary>
    public IReadOnlyList<TermLine> ToUse(CouponTerms terms)
    {
        List<TermLine> lines = [];
        if (terms.UseWindows is { Count: > 0 }) lines.Add(new(say["Words.Hours"], Hours(terms)));
        lines.Add(new(say["Words.Where"], Where(terms)));
        if (terms.Description is { Length: > 0 } how) lines.Add(new(say["Words.How"], how));
        return lines;
    }

    /// <summary>When a piece can be used: 领后 7 天, or from one day to another.</summary>
    public string Valid(Validity validity) => validity switch
    {
        { DaysAfterClaim: { } days, WaitDays: { } wait and > 0 } => say["Words.DaysLater", wait, days],
        { DaysAfterClaim: 1 } => say["Words.SameDay"],
        { DaysAfterClaim: { } days } => say["Words.Days", days],
        { From: { } from, Until: { } until } => Span(new PieceWindow(from, until)),
        _ => say["Words.WhenOpen"],
    };

    /// <summary>The days of one piece.</summary>
    public string Span(PieceWindow window) => say["Words.Span", Day(window.From), Day(window.Until)];

    /// <summary>A day of the merchant's calendar.</summary>
    public string Day(DateTimeOffset at) => say["Words.Day", zone.Local(at)];

    /// <summary>A day and the time on the merchant's wall.</summary>
    public string Moment(DateTimeOffset at) => say["Words.Moment", zone.Local(at)];

    /// <summary>The hours of the week at which it can be used.</summary>
    public string Hours(CouponTerms terms) => terms.UseWindows is { Count: > 0 } windows ? week.Of(windows) : say["Words.AllDay"];

    /// <summary>The shops that take it.</summary>
    public string Where(CouponTerms terms) => terms.Shops is { } ids
        ? string.Join(say["Words.Comma"], ids.Select(id => shops?.GetValueOrDefault(id)).OfType<string>())
        : say["Words.AllShops"];

    private string PerPerson(CouponTerms terms) => terms.PerPersonPerDay is { } daily
        ? say["Words.LimitDaily", terms.PerPerson, daily]
        : say["Words.Limit", terms.PerPerson];

    private string Threshold(CouponTerms terms) => HasThreshold(terms) ? say["Words.From", Fen.Yuan(terms.ThresholdFen!.Value)] : say["Words.NoThreshold"];

    /// <summary>The threshold before, the cap behind, where there are any and the phrase does not say them itself.</summary>
    private string With(CouponTerms terms, string benefit)
    {
        string whole = HasThreshold(terms) ? say["Words.Over", Fen.Yuan(terms.ThresholdFen!.Value), benefit] : benefit;
        return terms.CapFen is { } cap ? say["Words.Capped", whole, Fen.Yuan(cap)] : whole;
    }

    private static bool HasThreshold(CouponTerms terms) => terms.ThresholdFen > 0;

    private static string Share(int percentOff) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh"
        ? ((100 - percentOff) / 10m).ToString("0.#", CultureInfo.InvariantCulture)
        : percentOff.ToString(CultureInfo.InvariantCulture);
}
