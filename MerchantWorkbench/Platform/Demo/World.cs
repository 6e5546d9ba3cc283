using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Demo;

/// <summary>Which invented world a database holds, kept as a setting of the database itself. A database of real merchants holds none.</summary>
public static class World
{
    /// <summary>Name of the setting.</summary>
    public const string Setting = "world";

    /// <summary>The small world of <c>seed --profile acceptance</c>.</summary>
    public const string Acceptance = "acceptance";

    /// <summary>The demo town.</summary>
    public const string Demo = "demo";

    /// <summary>The world of this database, or null.</summary>
    public static Task<string?> OfAsync(WorkbenchDb db, CancellationToken stop = default) =>
        db.Settings.Where(row => row.Name == Setting).Select(row => row.Value).FirstOrDefaultAsync(stop);

    /// <summary>Whether nobody lives here yet: no merchant, no person, nothing that ever happened.</summary>
    public static async Task<bool> IsEmptyAsync(WorkbenchDb db, CancellationToken stop = default) =>
        await OfAsync(db, stop) is null && !await db.Merchants.AnyAsync(stop) && !await db.Users.AnyAsync(stop) && !await db.Events.AnyAsync(stop);
}
