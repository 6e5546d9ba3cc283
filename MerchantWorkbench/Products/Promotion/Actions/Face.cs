using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>How an approved revision looks, and where it leads.</summary>
internal sealed record Face(long Merchant, Zone Zone, PlacementBody Said, string? Picture, string Shop, string ShortName, string? Logo, int Colour)
{
    /// <summary>The shopper's page of it.</summary>
    public string Href => Said.Kind switch
    {
        ThingKind.Coupon => "/m/coupon/" + Said.Thing,
        ThingKind.Post => "/m/life/" + Said.Thing,
        _ => "/m/shop/" + ShortName,
    };

    /// <summary>Null for a placement of a merchant whose page is closed.</summary>
    public static async Task<Face?> ReadAsync(WorkbenchDb db, long placement, int revision, CancellationToken stop)
    {
        var row = await db.PlacementRevisions.Where(kept => kept.PlacementId == placement && kept.Revision == revision)
            .Join(OpenShops.Of(db, OpenShops.Promotion), kept => kept.MerchantId, merchant => merchant.Id,
                (kept, merchant) => new { kept.BodyJson, Merchant = merchant })
            .FirstOrDefaultAsync(stop);
        if (row is null) return null;
        PlacementBody said = PlacementBody.Read(row.BodyJson);
        long[] files = [Ids.Parse(said.Picture), row.Merchant.Logo ?? 0];
        Dictionary<long, string> paths = await db.Files.Where(file => files.Contains(file.Id) && file.HiddenAt == null)
            .ToDictionaryAsync(file => file.Id, file => file.Path, stop);
        return new Face(row.Merchant.Id, Zone.Of(row.Merchant.Zone), said, Address(files[0]), row.Merchant.Name, row.Merchant.ShortName, Address(files[1]),
            row.Merchant.Colour);

        string? Address(long file) => paths.GetValueOrDefault(file) is { } path ? FileStore.Address(path) : null;
    }
}
