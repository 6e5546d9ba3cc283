using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Platform.Data;

/// <summary>Many actions in one transaction, as a history is planted.</summary>
public abstract class GroupTests(Engine engine)
{
    private static readonly Refusal No = new("request.not_found", RefusalKind.NotFound);

    [Fact]
    public async Task A_refusal_takes_back_its_own_action_and_no_other()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        await world.Get<Writer>().GroupAsync(async () =>
        {
            Assert.Null((await NoteAsync(world, "before", refuse: false)).Refusal);
            Assert.NotNull((await NoteAsync(world, "refused", refuse: true)).Refusal);
            Assert.Null((await NoteAsync(world, "after", refuse: false)).Refusal);
        });
        Assert.Equal(["after", "before"], await NotesAsync(world));
    }

    [Fact]
    public async Task A_failure_takes_back_everything()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Get<Writer>().GroupAsync(async () =>
        {
            await NoteAsync(world, "before", refuse: false);
            throw new InvalidOperationException();
        }));
        Assert.Empty(await NotesAsync(world));
        Assert.Null((await NoteAsync(world, "later", refuse: false)).Refusal);
    }

    [Fact]
    public async Task What_the_group_wrote_is_read_within_it_and_by_nobody_else()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        Task<string[]> elsewhere = Task.FromResult<string[]>([]);
        await world.Get<Writer>().GroupAsync(async () =>
        {
            await NoteAsync(world, "fresh", refuse: false);
            Assert.Equal(["fresh"], await NotesAsync(world));
            using (ExecutionContext.SuppressFlow()) elsewhere = Task.Run(() => NotesAsync(world));
            Assert.Empty(await elsewhere);
        });
        Assert.Equal(["fresh"], await NotesAsync(world));
    }

    private static Task<Outcome<Done>> NoteAsync(SmallWorld world, string name, bool refuse) =>
        world.Get<Writer>().RunAsync<Done>(Caller.System, async write =>
        {
            write.Db.Settings.Add(new Setting { Name = "note." + name, Value = "" });
            await write.Db.SaveChangesAsync(write.Stop);
            return refuse ? No : default(Done);
        });

    private static Task<string[]> NotesAsync(SmallWorld world) => world.Get<Reader>().RunAsync(db =>
        db.Settings.Where(row => row.Name.StartsWith("note.")).OrderBy(row => row.Name).Select(row => row.Name.Substring(5)).ToArrayAsync());
}

public sealed class GroupOnSqliteTests() : GroupTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class GroupOnPostgreSqlTests() : GroupTests(Engine.PostgreSql);
