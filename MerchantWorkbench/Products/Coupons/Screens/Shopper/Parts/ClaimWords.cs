using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;

/// <summary>Says to a shopper where a coupon stands: taken already, not yet, no more.</summary>
/// <param name="no">Why it cannot be taken, or was not; null when it can.</param>
/// <param name="hasPiece">The shopper has one.</param>
internal sealed class ClaimWords(IStringLocalizer<Texts> say, Sentences sentences, Refusal? no, bool hasPiece)
{
    public string? Told => no switch
    {
        null => hasPiece ? say["Claim.HaveOne"].Value : null,
        { Code: "coupons.person_limit" } => say["Claim.Mine"].Value,
        _ => sentences.For(no),
    };

    public NoticeTone Tone => no?.Code switch
    {
        null or "coupons.person_limit" => NoticeTone.Good,
        "coupons.not_started" => NoticeTone.Info,
        _ => NoticeTone.Wait,
    };

    /// <summary>A word across the ticket when it is over.</summary>
    public string? Stamp => no?.Code switch
    {
        "coupons.sold_out" or "coupons.budget_spent" => say["Claim.SoldOut"].Value,
        "coupons.ended" => say["Claim.Ended"].Value,
        "coupons.stopped" => say["Claim.Stopped"].Value,
        _ => null,
    };
}
