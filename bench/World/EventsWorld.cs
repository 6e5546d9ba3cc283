using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Bench.World;

/// <summary>Merchants and what their shoppers do in thirty days, on a SQLite file of its own: by the program, or as bare rows of the same table.</summary>
internal sealed class EventsWorld : IAsyncDisposable
{
    private const int Seed = 20261129, Days = 30;

    /// <summary>What happens, and how often of a hundred times.</summary>
    private static readonly (BehaviourKind Kind, BehaviourOrigin Origin, int Weight)[] Mix =
    [
        (BehaviourKind.Seen, BehaviourOrigin.Slot, 40), (BehaviourKind.Visited, BehaviourOrigin.Direct, 15), (BehaviourKind.Visited, BehaviourOrigin.Search, 5),
        (BehaviourKind.Read, BehaviourOrigin.Post, 15), (BehaviourKind.Clicked, BehaviourOrigin.Slot, 6), (BehaviourKind.Followed, BehaviourOrigin.Post, 2),
        (BehaviourKind.Claimed, BehaviourOrigin.Direct, 9), (BehaviourKind.Redeemed, BehaviourOrigin.Code, 4), (BehaviourKind.Paid, BehaviourOrigin.Code, 4),
    ];

    private readonly WebApplication app;
    private readonly int merchants, peopleEach;

    private EventsWorld(WebApplication app, int merchants, int peopleEach) => (this.app, this.merchants, this.peopleEach) = (app, merchants, peopleEach);

    /// <summary>The first of the thirty days.</summary>
    public static DateOnly First { get; } = new(2026, 3, 2);

    public static DateOnly Last { get; } = First.AddDays(Days - 1);

    public static async Task<EventsWorld> CreateAsync(string folder, int merchants, int peopleEach)
    {
        Directory.CreateDirectory(folder);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.AddPlatform(new WorkbenchSettings(null, folder,
            new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "workbench.db")}"), Demo: false, RateLimits: false));
        EventsWorld world = new(builder.Build(), merchants, peopleEach);
        await world.app.Services.GetRequiredService<DatabaseSetup>().RunAsync();
        await world.WriteAsync(async write =>
        {
            for (int at = 1; at <= merchants; at++)
                write.Db.Merchants.Add(new Merchant { Id = at, Name = $"店 {at}", ShortName = $"m{at}", Colour = 1, CreatedAt = DateTimeOffset.UnixEpoch });
            await write.Db.SaveChangesAsync(write.Stop);
        });
        return world;
    }

    /// <summary>Everybody a number beforehand: rows of the bare kind have nothing else to lean on.</summary>
    public async Task NumberAllAsync()
    {
        for (long merchant = 1; merchant <= merchants; merchant++)
        {
            long whose = merchant;
            await WriteAsync(async write =>
            {
                await Bulk.InsertAsync(write.Db, [new GuestBook { MerchantId = whose, Guests = peopleEach }], write.Stop);
                await Bulk.InsertAsync(write.Db, [.. Enumerable.Range(0, peopleEach).Select(at => new Guest
                {
                    MerchantId = whose, Number = at, Mark = Mark(whose, at),
                })], write.Stop);
            });
        }
    }

    /// <summary>
    /// Many behaviours fast: merchant by merchant, all guests numbered, the rows written as they are and the rollups made by a recount of them.
    /// </summary>
    public async Task FillAsync(long events)
    {
        await NumberAllAsync();
        DateTimeOffset start = Zone.Of(null).StartOf(First);
        for (int at = 0; at < merchants; at++)
        {
            Random random = new(Seed + at);
            long merchant = at + 1;
            int count = (int)(events * (Math.Sqrt((at + 1.0) / merchants) - Math.Sqrt((double)at / merchants)));
            await InsertAsync([.. Enumerable.Range(0, count).Select(one =>
                One(random, one, merchant, start.AddTicks((long)(TimeSpan.FromDays(Days).Ticks * ((double)one / count)))))]);
            await WriteAsync(write => Recount.AllAsync(write, merchant));
        }
    }

    /// <summary>Some of all, in the order of time. The same whenever asked.</summary>
    public IReadOnlyList<(Behaviour Told, int Person)> Some(long from, int count, long all)
    {
        Random random = new((int)(Seed + from));
        DateTimeOffset start = Zone.Of(null).StartOf(First);
        var some = new (Behaviour, int)[count];
        for (int at = 0; at < count; at++)
        {
            long merchant = 1 + (long)(merchants * Math.Pow(random.NextDouble(), 2));
            some[at] = One(random, from + at, merchant, start.AddTicks((long)(TimeSpan.FromDays(Days).Ticks * ((double)(from + at) / all))));
        }
        return some;
    }

    /// <summary>By the program: rows, guests, rollups.</summary>
    public Task TellAsync(IReadOnlyList<(Behaviour Told, int Person)> some) =>
        WriteAsync(write => BehaviourBook.AddAsync(write, some.Select(one => one.Told)));

    /// <summary>The same rows and nothing else.</summary>
    public Task InsertAsync(IReadOnlyList<(Behaviour Told, int Person)> some)
    {
        Zone zone = Zone.Of(null);
        return WriteAsync(write => Bulk.InsertAsync(write.Db, [.. some.Select(one => new StoredBehaviour
        {
            MerchantId = one.Told.Merchant, Key = one.Told.Key, Guest = one.Person, Kind = one.Told.Kind, Origin = one.Told.Origin,
            ShopId = one.Told.Shop ?? 0, At = one.Told.At, Day = zone.Day(one.Told.At), Thing = null, Fen = one.Told.Fen,
        })], write.Stop));
    }

    /// <summary>What a board asks of thirty days, from the rollups: times and fen by day and kind, active people of a month and a week, who paid.</summary>
    public Task<Board> BoardAsync(long merchant) => app.Services.GetRequiredService<Reader>().RunAsync(async db =>
    {
        IReadOnlyList<DayFact> facts = await DayRows.ReadAsync(db, merchant, First, Last, default);
        return new Board(facts.Sum(fact => (long)fact.Times), facts.Sum(fact => fact.Fen), Who(fact => fact.Kind != BehaviourKind.Seen),
            Who(fact => fact.Kind != BehaviourKind.Seen && fact.Day > Last.AddDays(-7)), Who(fact => fact.Kind == BehaviourKind.Paid));

        int Who(Func<DayFact, bool> asked) => facts.Where(asked).Aggregate(PeopleSet.Nobody, (all, fact) => all.Or(fact.People)).Count;
    });

    /// <summary>The same by GROUP BY and DISTINCT over the rows.</summary>
    public Task<Board> RawBoardAsync(long merchant) => app.Services.GetRequiredService<Reader>().RunAsync(async db =>
    {
        DateOnly week = Last.AddDays(-7);
        IQueryable<StoredBehaviour> rows = db.StoredBehaviours.Where(row => row.MerchantId == merchant && row.Day >= First && row.Day <= Last);
        var days = await rows.GroupBy(row => new { row.Day, row.Kind, row.Origin, row.ShopId })
            .Select(day => new { day.Key, Times = day.Count(), Fen = day.Sum(row => row.Fen), People = day.Select(row => row.Guest).Distinct().Count() })
            .ToListAsync();
        IQueryable<StoredBehaviour> acts = rows.Where(row => row.Kind != BehaviourKind.Seen);
        return new Board(days.Sum(day => (long)day.Times), days.Sum(day => day.Fen), await acts.Select(row => row.Guest).Distinct().CountAsync(),
            await acts.Where(row => row.Day > week).Select(row => row.Guest).Distinct().CountAsync(),
            await rows.Where(row => row.Kind == BehaviourKind.Paid).Select(row => row.Guest).Distinct().CountAsync());
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private (Behaviour Told, int Person) One(Random random, long number, long merchant, DateTimeOffset at)
    {
        int person = (int)(peopleEach * Math.Pow(random.NextDouble(), 2)), pick = random.Next(100), mix = 0;
        while ((pick -= Mix[mix].Weight) >= 0) mix++;
        (BehaviourKind kind, BehaviourOrigin origin, _) = Mix[mix];
        long fen = kind is BehaviourKind.Paid or BehaviourKind.Redeemed ? random.Next(500, 9_000) : 0;
        return (new Behaviour("t:" + Ids.Text(number + 1), merchant, kind == BehaviourKind.Paid ? 1 + random.Next(3) : null, Mark(merchant, person), kind,
            at, origin, null, fen), person);
    }

    private static string Mark(long merchant, int person) => $"{merchant:x6}{person:x10}";

    private async Task WriteAsync(Func<Write, Task> work)
    {
        Outcome<Done> done = await app.Services.GetRequiredService<Writer>().RunAsync<Done>(Caller.System, async write =>
        {
            await work(write);
            return default(Done);
        });
        if (done.Refusal is { } no) throw new InvalidOperationException(no.Code);
    }

    /// <summary>What both ways must agree on.</summary>
    internal sealed record Board(long Times, long Fen, int Month, int Week, int Paying);
}
