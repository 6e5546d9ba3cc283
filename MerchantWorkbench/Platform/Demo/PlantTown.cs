using System.Reflection;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Demo;

/// <summary>
/// Plants the demo town into an empty database: its people, then ninety days that every house lives through its own actions. All of it
/// is one transaction: a start that is killed leaves an empty database, and of copies that start together one plants.
/// </summary>
internal sealed class PlantTown(
    WorkbenchSettings settings, DatabaseLocks locks, Writer writer, Reader reader, FileStore files, ProductRegistry products, Clock clock,
    IServiceProvider services, Sentences sentences, PublicAddress address, TownCopy copy) : IFirstStart
{
    private const int Number = 20_260_101;
    private static readonly Permission Plant = new("town.plant", Role.Owner, Role.Manager, Role.Operator);

    /// <inheritdoc/>
    public async Task<string?> PrepareAsync()
    {
        if (!settings.Demo) return null;
        await using IAsyncDisposable alone = await locks.TakeAsync("town");
        (string? world, bool isEmpty) = await reader.RunAsync(async db => (await World.OfAsync(db), await World.IsEmptyAsync(db)));
        if (world is not null) return null;
        if (!isEmpty) return sentences.Say("Start.RealMerchants");
        await writer.GroupAsync(PlantAsync);
        await copy.KeepAsync();
        return null;
    }

    /// <inheritdoc/>
    public async Task AnnounceAsync(TextWriter output)
    {
        if (!settings.Demo || await reader.RunAsync(db => World.OfAsync(db)) != World.Demo) return;
        await output.WriteLineAsync(sentences.Say("Start.Town", Town.Password, address.Of("/m/enter?token=" + Town.GuestToken)));
    }

    private async Task PlantAsync()
    {
        Chance.Invent(Number);
        DateTimeOffset now = clock.Now;
        Zone zone = Zone.Of(null);
        DateOnly today = zone.Day(now);
        clock.Pretend(zone.StartOf(today.AddDays(-Town.Days)));
        string[] keys = [.. products.Houses.Where(house => house.Card is not null).Select(house => house.Card!.Key)];
        Outcome<Town> built = await writer.RunAsync<Town>(Caller.System, async write =>
        {
            Town made = new TownBuilder(write, keys).Build();
            await write.Db.SaveChangesAsync(write.Stop);
            return made;
        });
        Town town = built.Value!;
        foreach ((TownMerchant merchant, TownPlan.Business plan) in town.Merchants.Zip(TownPlan.Businesses)) await HangSignAsync(merchant, plan.Logo);
        IDemo[] demos = [.. products.All(sheet => sheet.AllDemos).Select(type => (IDemo)ActivatorUtilities.CreateInstance(services, type))];
        TellHandlers tell = ActivatorUtilities.CreateInstance<TellHandlers>(services);
        for (int day = -Town.Days; day <= 0; day++)
        {
            foreach (IDemo demo in demos) await demo.LiveAsync(new TownDay(town, day, today.AddDays(day), now));
            // What happened that day is told that day, as it would have been.
            DateTimeOffset evening = zone.StartOf(today.AddDays(day + 1)).AddMinutes(-1);
            clock.Pretend(evening < now ? evening : now);
            await tell.RunAsync(CancellationToken.None);
        }
    }

    private async Task HangSignAsync(TownMerchant merchant, string picture)
    {
        await using Stream drawn = Assembly.GetExecutingAssembly().GetManifestResourceStream(picture)!;
        var bytes = new byte[drawn.Length];
        await drawn.ReadExactlyAsync(bytes);
        Outcome<StoredFile> stored = await files.StoreAsync(merchant.Designer, Plant, bytes);
        long id = stored.Value!.Id, owner = merchant.Designer.MerchantId!.Value;
        await writer.RunAsync<Done>(Caller.System, async write =>
        {
            await write.Db.Merchants.Where(row => row.Id == owner).ExecuteUpdateAsync(set => set.SetProperty(row => row.Logo, id), write.Stop);
            return default(Done);
        });
    }
}
