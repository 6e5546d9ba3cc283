using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Actions;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Domain;
using MerchantWorkbench.Tests.Products.LifeAccount.Actions;
using MerchantWorkbench.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Operations.Actions;

/// <summary>A test of the house's actions in the small world; what other houses noted is gathered when the test says so.</summary>
public abstract class OperationsTest(Engine engine) : LifeTest(engine)
{
    private protected Caller Administrator => World.Platform.Staff[Role.Administrator].Caller;

    private protected Task GatherAsync() => ActivatorUtilities.CreateInstance<GatherBehaviours>(World.Get<IServiceProvider>()).RunAsync(default);

    private protected async Task<TellBehaviours.Receipt> ToldAsync(params ToldEvent[] events) =>
        Ok(await World.Get<TellBehaviours>().RunAsync(Noodles.Key, new(events)));

    private protected Task<RebuildDays.Receipt> RebuiltAsync(TestMerchant? of = null) => OkAsync(
        World.Get<RebuildDays>().RunAsync(Administrator, new(Ids.Text((of ?? Noodles).Id))));

    /// <summary>An event that is good now.</summary>
    private protected ToldEvent Visit(string id, string shopper = "小林", double hoursAgo = 0, string? origin = null) =>
        new(id, "visited", shopper, $"{World.Time.Now.AddHours(-hoursAgo):yyyy-MM-dd'T'HH:mm:ss'Z'}", Origin: origin);

    /// <summary>Every rollup of a merchant, one line each, in order.</summary>
    private protected async Task<string[]> DaysAsync(TestMerchant? of = null)
    {
        IReadOnlyList<DayFact> all = await World.InTablesAsync(
            db => DayRows.ReadAsync(db, (of ?? Noodles).Id, DateOnly.MinValue, DateOnly.MaxValue, default));
        return [.. all.Select(fact => $"{fact.Day:MM-dd} {Words.Name(fact.Kind)} {Words.Name(fact.Origin)} {Place(fact.Shop)}×{fact.Times} "
            + $"{fact.Fen} {fact.People.Count}").Order(StringComparer.Ordinal)];
    }

    /// <summary>Who came first on which day and by what.</summary>
    private protected async Task<string[]> FirstAsync()
    {
        IReadOnlyList<FirstSeen> all = await World.InTablesAsync(
            db => DayRows.FirstAsync(db, Noodles.Id, DateOnly.MinValue, DateOnly.MaxValue, default));
        return [.. all.Select(first => $"{first.Day:MM-dd} {Words.Name(first.Origin)} {first.People.Count}").Order(StringComparer.Ordinal)];
    }

    private string Place(long shop) => shop == 0 ? "" : $"shop {(shop == Noodles.Shops[0] ? 1 : 2)} ";

    private static async Task<T> OkAsync<T>(Task<Outcome<T>> outcome) => Ok(await outcome);
}
