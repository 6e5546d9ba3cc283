using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>An app tells that a shopper saw what a slot held. Told again, it is the same impression.</summary>
/// <remarks>Refuses: impressions.not_found for what is no token of this shopper's, or a day old.</remarks>
internal sealed class TellImpression(Writer writer, Seals seals)
{
    /// <summary>What was kept.</summary>
    public sealed record Told(string Impression);

    /// <summary>Tells.</summary>
    public Task<Outcome<Told>> RunAsync(Caller caller, string? token, CancellationToken stop = default) =>
        writer.RunAsync<Told>(caller, PromotionPermissions.Look, async write =>
        {
            if (Token.Read(seals, token, caller, write.Now) is not { } seen) return PromotionRefusals.TokenNotFound;
            await ImpressionRows.KeepAsync(write, [seen]);
            return new Told(Ids.Text(seen.Id));
        }, stop);
}
