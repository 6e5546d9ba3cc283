using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ProductCatalog.Data;

/// <summary>One merchant's openings inside one transaction.</summary>
internal sealed class Openings(Dictionary<string, ProductOpening> rows)
{
    /// <summary>Keys of what is open.</summary>
    public IReadOnlySet<string> Open => rows.Values.Where(row => row.State == OpeningState.Open).Select(row => row.Product).ToHashSet();

    public static async Task<Openings> ReadAsync(WorkbenchDb db, long merchant, CancellationToken stop) =>
        new(await db.ProductOpenings.Where(row => row.MerchantId == merchant).ToDictionaryAsync(row => row.Product, stop));

    public ProductOpening? Find(string product) => rows.GetValueOrDefault(product);

    public bool Any(OpeningState state) => rows.Values.Any(row => row.State == state);

    /// <summary>Puts the product into a state, whether it had one before or not.</summary>
    public void Say(Write write, long merchant, string product, OpeningState state, string? purpose = null)
    {
        if (!rows.TryGetValue(product, out ProductOpening? row))
        {
            rows[product] = row = new ProductOpening { MerchantId = merchant, Product = product };
            write.Db.ProductOpenings.Add(row);
        }
        (row.State, row.ChangedAt, row.Purpose) = (state, write.Now, purpose ?? row.Purpose);
    }
}
