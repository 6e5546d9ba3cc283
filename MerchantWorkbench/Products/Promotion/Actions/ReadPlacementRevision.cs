using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>One revision of a placement for the reviewer: as it was handed in, beside what takes part until then.</summary>
/// <remarks>Refuses: placements.not_found.</remarks>
internal sealed class ReadPlacementRevision(Reader reader)
{
    /// <summary>What a reviewer sees.</summary>
    /// <param name="Live">The approved words; null where there are none.</param>
    public sealed record Revision(
        PlacementBody Said, PlacementBody? Live, string? PictureAddress, string Shop, string? Logo, int Colour, IReadOnlyList<Slot> Slots);

    /// <summary>Reads.</summary>
    public Task<Outcome<Revision>> RunAsync(Caller caller, long id, int revision, CancellationToken stop = default) =>
        reader.RunAsync<Revision>(caller, PromotionPermissions.Review, async db =>
        {
            var found = await db.PlacementRevisions.Where(row => row.PlacementId == id && row.Revision == revision)
                .Join(db.Merchants, row => row.MerchantId, merchant => merchant.Id, (row, merchant) => new { row.BodyJson, Merchant = merchant })
                .FirstOrDefaultAsync(stop);
            if (found is null) return PromotionRefusals.NotFound;
            PlacementBody said = PlacementBody.Read(found.BodyJson);
            string? live = await db.Placements.Where(row => row.Id == id)
                .Join(db.PlacementRevisions, row => new { row.Id, Live = row.LiveRevision }, kept => new { Id = kept.PlacementId, Live = (int?)kept.Revision },
                    (row, kept) => kept.BodyJson).FirstOrDefaultAsync(stop);
            IReadOnlyDictionary<string, Slot> slots = await Slots.AllAsync(db, stop);
            return new Revision(said, live is null ? null : PlacementBody.Read(live), await AddressAsync(db, Ids.Parse(said.Picture), stop),
                found.Merchant.Name, await AddressAsync(db, found.Merchant.Logo ?? 0, stop), found.Merchant.Colour,
                [.. (said.Slots ?? []).Where(slots.ContainsKey).Select(code => slots[code])]);
        }, stop);

    private static async Task<string?> AddressAsync(WorkbenchDb db, long file, CancellationToken stop) =>
        await db.Files.Where(row => row.Id == file).Select(row => row.Path).FirstOrDefaultAsync(stop) is { } path ? FileStore.Address(path) : null;
}
