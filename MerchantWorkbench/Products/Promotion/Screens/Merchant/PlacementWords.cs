using System.Globalization;
using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Promotion.Screens.Merchant;

/// <summary>How states, reasons and factors are said and coloured wherever merchants see them.</summary>
internal static class PlacementWords
{
    public static StampTone Tone(PlacementState state) => state switch
    {
        PlacementState.Running => StampTone.Run,
        PlacementState.InReview => StampTone.Wait,
        PlacementState.Scheduled => StampTone.Plan,
        PlacementState.Rejected => StampTone.Bad,
        PlacementState.Draft or PlacementState.Ended or PlacementState.Stopped => StampTone.Idle,
    };

    public static string State(IStringLocalizer<Texts> say, PlacementState state) => say["State." + Words.Name(state)];

    public static string Why(IStringLocalizer<Texts> say, Reason reason) => say["Reason." + Words.Name(reason)];

    public static string Factor(IStringLocalizer<Texts> say, ScoreFactor factor) => say["Factor." + Words.Name(factor)];

    /// <summary>A number of points or percent with one decimal at most.</summary>
    public static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Name(Slot slot) => slot.Name(CultureInfo.CurrentUICulture);
}
