using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>A shopper opens what a slot held. Counted once; who opens something also saw it. Answers where it leads.</summary>
/// <remarks>Refuses: impressions.not_found.</remarks>
internal sealed class OpenImpression(Writer writer, Seals seals, CouponShelf coupons, LifeShelf posts)
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
            // One that was taken to the end since the look is passed over; where all were, the page says so.
            PlacementBody said = face.Said.Coupons is not { Count: > 1 } ? face.Said
                : await BodyInPlace.OpenAsync(face.Merchant, face.Zone, face.Said, seen.Holder, seen.Day, coupons, posts, stop) ?? face.Said;
            return new Opened(Ids.Text(seen.Id), (face with { Said = said }).Href);
        }, stop);
}
