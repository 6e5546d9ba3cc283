using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Platform.Data;

/// <summary>Identity's own saves take the one writer's turn. Whatever becomes of them, they give it back.</summary>
public sealed class IdentitySavesTests
{
    [Fact]
    public async Task Two_who_change_one_account_at_the_same_time_leave_the_turn_to_the_next()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(Engine.Sqlite);
        long id = world.Noodles.People[Role.Owner].PersonId!.Value;
        await using WorkbenchDb one = await world.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        await using WorkbenchDb other = await world.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        Person first = await one.Users.SingleAsync(person => person.Id == id), second = await other.Users.SingleAsync(person => person.Id == id);
        foreach (Person person in new[] { first, second }) (person.AccessFailedCount, person.ConcurrencyStamp) = (1, Guid.NewGuid().ToString());

        await one.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());

        using IDisposable? turn = await world.Get<WriteGate>().EnterAsync(default);
        Assert.NotNull(turn);
    }
}
