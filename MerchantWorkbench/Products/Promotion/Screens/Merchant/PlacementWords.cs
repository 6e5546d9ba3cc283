using System.Globalization;
using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Promotion.Screens.Merchant;

/// <summary>How states, reasons and factors are said and coloured wherever merchants see them.</summary>
internal static class PlacementWords
{
    public static StampTone Tone(PlacementState state) => state switch
    {
        PlacementState.Running => StampTone.Run,
        PlacementState.InReview or PlacementState.Waiting => StampTone.Wait,
        PlacementState.Scheduled or PlacementState.Paused => StampTone.Plan,
        PlacementState.Rejected => StampTone.Bad,
        PlacementState.Draft or PlacementState.Ended or PlacementState.Stopped => StampTone.Idle,
    };

    public static string State(IStringLocalizer<Texts> say, PlacementState state) => say["State." + Words.Name(state)];

    public static string Why(IStringLocalizer<Texts> say, Reason reason) => say["Reason." + Words.Name(reason)];

    public static string Factor(IStringLocalizer<Texts> say, ScoreFactor factor) => say["Factor." + Words.Name(factor)];

    public static string Tag(IStringLocalizer<Texts> say, AudienceTag tag) => say["Tag." + Words.Name(tag)];

    /// <summary>What a tag means, in one sentence.</summary>
    public static string About(IStringLocalizer<Texts> say, AudienceTag tag) => say["TagMeans." + Words.Name(tag)];

    /// <summary>An audience in one line.</summary>
    public static string Audience(IStringLocalizer<Texts> say, AudienceTerms? terms) => terms is null ? say["Audience.Is", say["Audience.Everybody"].Value]
        : say["Audience.Is", string.Join(say["Audience.And"], [.. (terms.All ?? []).Select(tag => Tag(say, tag)),
            .. (terms.None ?? []).Select(tag => say["Audience.Not", Tag(say, tag)].Value),
            .. terms.City is { } city ? [say["Audience.InCity", city].Value] : Array.Empty<string>()])];

    /// <summary>A number of points or percent with one decimal at most.</summary>
    public static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>An amount of what is paid with: yuan, or points. Takes fen or points, with decimals where they are parts of one.</summary>
    public static string Amount(IStringLocalizer<Texts> say, PayWith pay, decimal amount) => pay == PayWith.Cash
        ? say["Paid.Yuan", (amount / 100).ToString("#,0.00###", CultureInfo.InvariantCulture)]
        : say["Paid.Points", amount.ToString("#,0.###", CultureInfo.InvariantCulture)];

    public static string Name(Slot slot) => slot.Name(CultureInfo.CurrentUICulture);
}
