using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>A shopper opens what a slot held. Counted once; who opens something also saw it. Answers where it leads.</summary>
/// <remarks>Refuses: impressions.not_found.</remarks>
internal sealed class OpenImpression(Writer writer, Seals seals)
{
    /// <summary>What was kept.</summary>
    /// <param name="Href">The shopper's page of what it leads to.</param>
    public sealed record Opened(string Impression, string Href);

    /// <summary>Opens.</summary>
    public Task<Outcome<Opened>> RunAsync(Caller caller, string? token, CancellationToken stop = default) =>
        writer.RunAsync<Opened>(caller, PromotionPermissions.Look, async write =>
        {
            if (Token.Read(seals, token, caller, write.Now) is not { } seen) return PromotionRefusals.TokenNotFound;
            if (await Face.ReadAsync(write.Db, seen.PlacementId, seen.Revision, stop) is not { } face) return PromotionRefusals.TokenNotFound;
            await ImpressionRows.KeepAsync(write, [seen]);
            int clicked = await write.Db.Impressions.Where(row => row.Id == seen.Id && row.ClickedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ClickedAt, write.Now), stop);
            if (clicked == 1) await Charges.ForClickAsync(write, seen);
            return new Opened(Ids.Text(seen.Id), face.Href);
        }, stop);
}
