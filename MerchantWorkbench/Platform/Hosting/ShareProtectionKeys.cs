using System.Xml.Linq;
using MerchantWorkbench.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>
/// Of copies that start together on a new PostgreSQL database one makes the first key, before any of them signs a cookie. Keys that an
/// earlier version kept in the data directory are taken along: without them people would be signed out and phones lose their wallets.
/// </summary>
internal sealed class ShareProtectionKeys(
    WorkbenchSettings settings, DatabaseLocks locks, ProtectionKeys keys, IDataProtectionProvider protection, ILoggerFactory logs) : IFirstStart
{
    /// <inheritdoc/>
    public async Task<string?> PrepareAsync()
    {
        if (settings.Database.Provider != DatabaseProvider.PostgreSql) return null;
        await using IAsyncDisposable alone = await locks.TakeAsync("first key");
        var folder = new DirectoryInfo(settings.KeyFolder);
        if (folder.Exists && keys.GetAllElements().Count == 0)
            foreach (XElement key in new FileSystemXmlRepository(folder, logs).GetAllElements()) keys.StoreElement(key, $"file-{Guid.NewGuid()}");
        protection.CreateProtector("start").Protect([]);
        return null;
    }

    /// <inheritdoc/>
    public Task AnnounceAsync(TextWriter output) => Task.CompletedTask;
}
