namespace MerchantWorkbench.Tests.World;

/// <summary>The planted world itself.</summary>
public abstract class SmallWorldTests(Engine engine)
{
    [Fact]
    public async Task Every_invariant_can_be_asked_and_holds_in_the_planted_world()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        Assert.Empty(await world.BrokenAsync());
    }
}

public sealed class SmallWorldOnSqliteTests() : SmallWorldTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class SmallWorldOnPostgreSqlTests() : SmallWorldTests(Engine.PostgreSql);
