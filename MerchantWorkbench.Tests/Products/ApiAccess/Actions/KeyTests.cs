using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.ApiAccess.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Actions;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.ApiAccess.Actions;

/// <summary>A key's life: made, seen once, ended.</summary>
public abstract class KeyTests(Engine engine) : CouponTest(engine)
{
    private Caller Owner => Noodles.People[Role.Owner];

    [Fact]
    public async Task A_key_opens_the_door_until_it_is_revoked_and_the_database_never_holds_it()
    {
        MakeKey.Made made = Ok(await World.Get<MakeKey>().RunAsync(Owner, new("收银机")));
        Caller? caller = await World.Get<ApiCallers>().WhoAsync("Bearer " + made.Secret, default);
        Assert.Equal(Noodles.Id, caller?.MerchantId);
        Assert.EndsWith(made.Sheet.Tail, made.Secret, StringComparison.Ordinal);
        Assert.Equal(0, await World.InTablesAsync(db => db.ApiKeys.CountAsync(row => row.Hash == made.Secret || row.Name == made.Secret)));

        Ok(await World.Get<RevokeKey>().RunAsync(Owner, made.Sheet.Id));
        Ok(await World.Get<RevokeKey>().RunAsync(Owner, made.Sheet.Id));

        Assert.Null(await World.Get<ApiCallers>().WhoAsync("Bearer " + made.Secret, default));
        Assert.Equal(1, await World.InTablesAsync(db => db.Events.CountAsync(one => one.Kind == "key.revoked")));
        Assert.False(Ok(await World.Get<ListKeys>().RunAsync(Owner)).Single(key => key.Id == made.Sheet.Id).IsLive);
    }

    [Fact]
    public async Task Only_the_owner_handles_keys_and_only_the_own_ones()
    {
        Refused("request.forbidden", await World.Get<MakeKey>().RunAsync(Noodles.People[Role.Manager], new("x")));
        Refused("request.forbidden", await World.Get<ListKeys>().RunAsync(Noodles.Key));
        Refused("request.not_found", await World.Get<RevokeKey>().RunAsync(Owner, Pets.Key.KeyId!.Value));
        Refused("request.invalid", await World.Get<MakeKey>().RunAsync(Owner, new(" ")));
        Assert.Single(Ok(await World.Get<ListKeys>().RunAsync(Owner)));
    }

    [Fact]
    public async Task Ten_keys_are_enough()
    {
        for (int i = 1; i < MakeKey.Most; i++) Ok(await World.Get<MakeKey>().RunAsync(Owner, new($"收银机 {i}")));
        Refused("keys.too_many", await World.Get<MakeKey>().RunAsync(Owner, new("第十一把")));
    }
}

public sealed class KeyOnSqliteTests() : KeyTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class KeyOnPostgreSqlTests() : KeyTests(Engine.PostgreSql);
