using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Adds a shop, or renames one.</summary>
/// <remarks>Refuses: fields, request.not_found, shops.too_many. Tells: shop.added or shop.changed.</remarks>
internal sealed class SaveShop(Writer writer)
{
    /// <summary>Shops one merchant may have.</summary>
    public const int Most = 500;

    /// <summary>Saves it.</summary>
    /// <param name="shop">The shop to rename; null for a new one.</param>
    /// <param name="name">1–30 characters.</param>
    /// <param name="address">Up to 80 characters, or nothing.</param>
    public Task<Outcome<Done>> RunAsync(Caller caller, long? shop, string? name, string? address, CancellationToken stop = default)
    {
        Refusal? wrong = new Guard().Line(name, "/name", 30).Line(address, "/address", 80, required: false).Refusal;
        return writer.RunAsync<Done>(caller, MerchantPermissions.Edit, async write =>
        {
            if (wrong is not null) return wrong;
            long merchant = caller.MerchantId!.Value;
            if (shop is null && await write.Db.Shops.CountAsync(stop) >= Most) return new Refusal("shops.too_many", RefusalKind.Conflict, Most);
            Shop? row = shop is null ? NewShop(write, merchant)
                : await write.Db.Shops.SingleOrDefaultAsync(one => one.Id == shop && one.ClosedAt == null, stop);
            if (row is null) return Refusal.NotFound;
            (row.Name, row.Address) = (name!.Trim(), string.IsNullOrWhiteSpace(address) ? null : address.Trim());
            write.Tell(merchant, "shop", row.Id, shop is null ? "shop.added" : "shop.changed", new { row.Name });
            return default(Done);
        }, stop);
    }

    private static Shop NewShop(Write write, long merchant)
    {
        var shop = new Shop { Id = write.NewId(), MerchantId = merchant, Name = "" };
        write.Db.Shops.Add(shop);
        return shop;
    }
}
