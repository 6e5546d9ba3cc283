using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.World;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Platform.Data;

/// <summary>Every committed write is a new version of the data, whoever made it; nothing else is.</summary>
public abstract class ChangesTests(Engine engine)
{
    [Fact]
    public async Task A_write_is_a_new_version_and_a_refusal_or_a_look_is_none()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        Changes changes = (await world.ListeningAsync()).Get<Changes>();
        long before = changes.Version;

        await world.Get<Reader>().RunAsync(db => db.Merchants.CountAsync());
        await NoteAsync(world, refuse: true);
        Assert.Equal(before, changes.Version);

        await NoteAsync(world, refuse: false);
        long after = changes.Version;
        Assert.True(after > before);
        await world.Get<Writer>().GroupAsync(() => Task.CompletedTask);
        Assert.True(changes.Version > after);
    }

    [Fact]
    public async Task What_Identity_saves_is_a_new_version()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        Changes changes = (await world.ListeningAsync()).Get<Changes>();
        using IServiceScope scope = world.Get<IServiceScopeFactory>().CreateScope();
        (UserManager<Person> people, Person somebody) = await SomebodyAsync(scope);
        long before = changes.Version;

        Assert.True((await people.AccessFailedAsync(somebody)).Succeeded);

        Assert.True(changes.Version > before);
        Assert.Equal(1, await world.Get<Reader>().RunAsync(db =>
            db.Users.Where(row => row.Id == somebody.Id).Select(row => row.AccessFailedCount).SingleAsync()));
    }

    [Fact]
    public async Task Of_two_who_save_one_person_at_once_one_is_refused_and_the_writer_stays_free()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        using IServiceScope one = world.Get<IServiceScopeFactory>().CreateScope(), other = world.Get<IServiceScopeFactory>().CreateScope();
        (UserManager<Person> first, Person somebody) = await SomebodyAsync(one);
        (UserManager<Person> second, Person same) = await SomebodyAsync(other);

        Assert.True((await first.AccessFailedAsync(somebody)).Succeeded);
        Assert.False((await second.AccessFailedAsync(same)).Succeeded);

        Assert.Null((await NoteAsync(world, refuse: false)).Refusal);
        Assert.True((await first.AccessFailedAsync(somebody)).Succeeded);
    }

    private static async Task<(UserManager<Person> People, Person Somebody)> SomebodyAsync(IServiceScope scope)
    {
        UserManager<Person> people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        return (people, await people.Users.OrderBy(person => person.Id).FirstAsync());
    }

    private static Task<Outcome<Done>> NoteAsync(SmallWorld world, bool refuse) => world.Get<Writer>().RunAsync<Done>(Caller.System, async write =>
    {
        write.Db.Settings.Add(new Setting { Name = "note", Value = "" });
        await write.Db.SaveChangesAsync(write.Stop);
        return refuse ? new Refusal("request.not_found", RefusalKind.NotFound) : default(Done);
    });
}

public sealed class ChangesOnSqliteTests() : ChangesTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ChangesOnPostgreSqlTests() : ChangesTests(Engine.PostgreSql);
