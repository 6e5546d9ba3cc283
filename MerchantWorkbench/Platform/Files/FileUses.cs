using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Platform.Files;

/// <summary>Where a merchant's files stand, in all houses: asked before one is hidden or deleted.</summary>
public sealed class FileUses(ProductRegistry products)
{
    /// <summary>Every place; a file that stands in several is there several times.</summary>
    public async Task<IReadOnlyList<FileUse>> OfAsync(WorkbenchDb db, long merchant, CancellationToken stop)
    {
        List<FileUse> uses = [];
        foreach (FindFileUses find in products.All(sheet => sheet.AllFileUses)) uses.AddRange(await find(db, merchant, stop));
        return uses;
    }
}
