using System.Collections.Concurrent;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.World;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MerchantWorkbench.Tests.Platform.Events;

/// <summary>Two copies of the program on one PostgreSQL database: what one commits, the other hears.</summary>
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CopyLineTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<Event> heardHere = new(), heardThere = new();
    private SmallWorld here = null!, there = null!;

    public async Task InitializeAsync()
    {
        here = await SmallWorld.CreateAsync(Engine.PostgreSql);
        there = here.AnotherCopy();
        await here.ListeningAsync();
        await there.ListeningAsync();
        here.Get<CommittedEvents>().Listen(events => events.ToList().ForEach(heardHere.Enqueue));
        there.Get<CommittedEvents>().Listen(events => events.ToList().ForEach(heardThere.Enqueue));
    }

    public async Task DisposeAsync()
    {
        await there.DisposeAsync();
        await here.DisposeAsync();
    }

    [Fact]
    public async Task An_event_is_raised_at_both_copies_once()
    {
        await TellAsync(here, "coupon.paused");
        await Wait.UntilAsync(() => !heardThere.IsEmpty);
        await TellAsync(there, "coupon.resumed");
        await Wait.UntilAsync(() => heardHere.Count >= 2);
        await TellAsync(here, "coupon.stopped");
        TimeSpan late = await Wait.UntilAsync(() => heardThere.Count >= 3);

        Figure.Report("copies.event-heard", late.TotalMilliseconds, "ms", floor: 1_000, goal: 100);
        Assert.Equal(["coupon.paused", "coupon.resumed", "coupon.stopped"], heardHere.Select(one => one.Kind));
        Assert.Equal(["coupon.paused", "coupon.resumed", "coupon.stopped"], heardThere.Select(one => one.Kind));
        Event one = heardHere.First(), other = heardThere.First();
        Assert.Equal((one.Id, one.MerchantId, one.Subject, one.SubjectId), (other.Id, other.MerchantId, other.Subject, other.SubjectId));
    }

    [Fact]
    public async Task That_people_changed_is_heard_at_both_copies_when_it_is_committed_and_leaves_no_event()
    {
        ConcurrentQueue<long> heard = new();
        there.Get<PeopleNews>().Listen(merchants => merchants.ToList().ForEach(heard.Enqueue));
        PeopleNews news = here.Get<PeopleNews>();
        await here.Get<Writer>().RunAsync<Done>(Caller.System, async write =>
        {
            await news.TellOthersAsync(write, [7]);
            return Refusal.NotFound;
        });
        await here.Get<Writer>().RunAsync<Done>(Caller.System, async write =>
        {
            await news.TellOthersAsync(write, [8, 9]);
            return default(Done);
        });

        await Wait.UntilAsync(() => heard.Count >= 2);
        Assert.Equal([8, 9], heard);
        Assert.Empty(heardThere);
    }

    [Fact]
    public async Task A_thousand_events_of_one_transaction_come_whole()
    {
        await TellAsync(here, [.. Enumerable.Range(0, 1_200).Select(number => $"thing.{number}")]);
        await Wait.UntilAsync(() => heardThere.Count >= 1_200);
        Assert.Equal(heardHere.Select(one => one.Id), heardThere.Select(one => one.Id));
    }

    [Fact]
    public async Task A_change_here_is_a_new_version_there_within_a_second()
    {
        long before = there.Get<Changes>().Version;
        await NoteAsync(here, "a");
        TimeSpan late = await Wait.UntilAsync(() => there.Get<Changes>().Version > before);
        Figure.Report("copies.version-risen", late.TotalMilliseconds, "ms", floor: 1_000, goal: 100);
        Assert.InRange(late.TotalSeconds, 0, 1);

        before = there.Get<Changes>().Version;
        await SavePersonAsync(here);
        await Wait.UntilAsync(() => there.Get<Changes>().Version > before);
    }

    [Fact]
    public async Task What_is_not_committed_is_not_told()
    {
        long before = there.Get<Changes>().Version;
        Outcome<Done> refused = await here.Get<Writer>().RunAsync<Done>(Caller.System, async write =>
        {
            write.Tell(null, "thing", 1, "thing.refused");
            await write.Db.SaveChangesAsync();
            return new Refusal("request.not_found", RefusalKind.NotFound);
        });
        await using (WorkbenchDb db = await here.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await OtherCopies.NotifyAsync(db, new CopyNotice("nobody", true, [7]), default);
        }
        Assert.NotNull(refused.Refusal);
        await Task.Delay(500);
        Assert.Equal(before, there.Get<Changes>().Version);

        // The line was open all the time.
        await NoteAsync(here, "committed");
        await Wait.UntilAsync(() => there.Get<Changes>().Version > before);
        Assert.Empty(heardThere);
    }

    [Fact]
    public async Task Signals_come_soon_and_change_no_version()
    {
        await TellAsync(here, "piece.claimed");
        await Wait.UntilAsync(() => heardThere.Count == 1);
        long before = there.Get<Changes>().Version;
        here.Get<OtherCopies>().TellSoon(Enumerable.Repeat(heardHere.Single(), 3));
        await Wait.UntilAsync(() => heardThere.Count > 1);

        Assert.Equal(["piece.claimed", "piece.claimed"], heardThere.Select(one => one.Kind));
        Assert.Single(heardHere);
        Assert.Equal(before, there.Get<Changes>().Version);
    }

    [Fact]
    public async Task A_line_that_was_cut_comes_back_and_nothing_is_believed_meanwhile()
    {
        Changes changes = there.Get<Changes>();
        long before = changes.Version;
        await CutLinesAsync();
        await Wait.UntilAsync(() => changes.Version > before);
        await Wait.UntilAsync(() => changes.Version == changes.Version);

        before = changes.Version;
        await Wait.UntilAsync(async () =>
        {
            await NoteAsync(here, "after" + Ids.Text(Ids.New()));
            return changes.Version > before;
        });
        await TellAsync(here, "coupon.paused");
        await Wait.UntilAsync(() => !heardThere.IsEmpty);
    }

    [Fact]
    public async Task Without_a_line_every_look_is_a_new_version()
    {
        await using SmallWorld deaf = here.AnotherCopy();
        Changes changes = deaf.Get<Changes>();
        Assert.NotEqual(changes.Version, changes.Version);
    }

    private async Task CutLinesAsync()
    {
        await using NpgsqlDataSource server = NpgsqlDataSource.Create(here.Database.ConnectionString);
        await using NpgsqlCommand cut = server.CreateCommand(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'workbench listener' AND datname = current_database()");
        Assert.Equal(2L, await cut.ExecuteScalarAsync());
    }

    private static async Task TellAsync(SmallWorld copy, params string[] kinds) => Assert.Null((await copy.Get<Writer>().RunAsync<Done>(Caller.System, write =>
    {
        foreach (string kind in kinds) write.Tell(copy.Noodles.Id, "coupon", 7, kind);
        return Task.FromResult<Outcome<Done>>(default(Done));
    })).Refusal);

    private static async Task NoteAsync(SmallWorld copy, string name) => Assert.Null((await copy.Get<Writer>().RunAsync<Done>(Caller.System, write =>
    {
        write.Db.Settings.Add(new Setting { Name = "note." + name, Value = "" });
        return Task.FromResult<Outcome<Done>>(default(Done));
    })).Refusal);

    private static async Task SavePersonAsync(SmallWorld copy)
    {
        using IServiceScope scope = copy.Get<IServiceScopeFactory>().CreateScope();
        UserManager<Person> people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        Person somebody = await people.Users.FirstAsync();
        Assert.True((await people.AccessFailedAsync(somebody)).Succeeded);
    }
}
