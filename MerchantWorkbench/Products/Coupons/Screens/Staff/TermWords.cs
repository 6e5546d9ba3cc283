using System.Text.Json;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Screens.Staff;

/// <summary>Says a single field of a coupon, for a table that compares two revisions.</summary>
public sealed class TermWords(IStringLocalizer<Texts> say, Zone zone, IReadOnlyDictionary<string, string> shops)
{
    private readonly WeekWords week = new(say);

    /// <summary>The fields of a table, in the order people read them.</summary>
    public static IReadOnlyList<string> Pointers { get; } =
    [
        "/name", "/kind", "/amountFen", "/thresholdFen", "/percentOff", "/capFen", "/priceFen", "/goods", "/terms", "/description", "/picture", "/total",
        "/claimFrom", "/claimUntil", "/validity", "/perPerson", "/perPersonPerDay", "/perDay", "/usesPerPiece", "/audience", "/shops", "/useWindows", "/layers",
    ];

    /// <summary>What the field is called.</summary>
    public string Label(string pointer) => say[ReviewKind.FieldKey(CouponEvents.Coupon, pointer)];

    /// <summary>What the terms say there; null where they say nothing.</summary>
    public string? Value(CouponTerms terms, string pointer) => pointer switch
    {
        "/name" => terms.Name,
        "/kind" => say[$"Panel.Kind.{Words.Name(terms.Kind)}"],
        "/amountFen" => Yuan(terms.AmountFen),
        "/thresholdFen" => Yuan(terms.ThresholdFen),
        "/percentOff" => terms.PercentOff is { } percent ? say["Panel.Percent", percent].Value : null,
        "/capFen" => Yuan(terms.CapFen),
        "/priceFen" => Yuan(terms.PriceFen),
        "/goods" => terms.Goods,
        "/terms" => terms.Terms,
        "/description" => terms.Description,
        "/picture" => terms.Picture is null ? null : say["Panel.HasPicture"].Value,
        "/total" => Count(terms.Total),
        "/claimFrom" => Moment(terms.ClaimFrom),
        "/claimUntil" => Moment(terms.ClaimUntil),
        "/validity" => new CouponWords(say, zone).Valid(terms.Validity),
        "/perPerson" => Count(terms.PerPerson),
        "/perPersonPerDay" => Count(terms.PerPersonPerDay),
        "/perDay" => Count(terms.PerDay),
        "/usesPerPiece" => terms.UsesPerPiece > 1 ? say["Panel.Times", terms.UsesPerPiece].Value : null,
        "/audience" => terms.Audience is { } audience ? say["Panel.Audience." + Words.Name(audience)].Value : null,
        "/shops" => new CouponWords(say, zone, shops).Where(terms),
        "/useWindows" => terms.UseWindows is { Count: > 0 } windows ? week.Of(windows) : null,
        "/layers" => string.Join(say["Words.Comma"], terms.Layers.Select(layer => say[$"Panel.Layer.{Words.Name(layer)}"].Value)),
        _ => throw new JsonException(pointer),
    };

    private string? Yuan(long? fen) => fen is { } money ? say["Panel.Yuan", Fen.Yuan(money)].Value : null;

    private string? Count(int? pieces) => pieces is { } count ? say["Panel.Pieces", count].Value : null;

    private string Moment(DateTimeOffset at) => say["Panel.Moment", zone.Local(at)];
}
