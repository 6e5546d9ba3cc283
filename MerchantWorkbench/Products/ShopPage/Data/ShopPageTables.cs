using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ShopPage.Data;

/// <summary>The house's tables, as its actions see them.</summary>
internal static class ShopPageTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<Favourite> Favourites => db.Set<Favourite>();
    }
}
