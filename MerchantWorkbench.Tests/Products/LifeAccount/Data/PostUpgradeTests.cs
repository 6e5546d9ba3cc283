using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Data;

/// <summary>Posts of a build that knew no articles.</summary>
public abstract class PostUpgradeTests(Engine engine)
{
    private const string Words = """{"text":"\u4ECA\u5929\u7684\u9762","pictures":[{"picture":"1a","alt":"\u9762"}]}""";

    [Fact]
    public async Task They_are_short_posts_and_say_what_they_said()
    {
        await using EngineDatabase database = await engine.CreateAsync();
        await using WebApplication app = SmallWorld.Build(database, new TestTime(SmallWorld.Start));
        await using WorkbenchDb db = await app.Services.GetRequiredService<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        await db.GetService<IMigrator>().MigrateAsync("20261127000001_CodesByAes");
        DateTime now = SmallWorld.Start.UtcDateTime;
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO tenancy_merchant (id, name, short_name, zone, colour, created_at) VALUES (1, '老王', 'lw', 'Asia/Shanghai', 1, {now})");
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO life_account_post (id, merchant_id, body_json, title, stage, revision, created_at, changed_at)
            VALUES (7, 1, {Words}, '今天的面', 'draft', 1, {now}, {now})
            """);

        await app.Services.GetRequiredService<DatabaseSetup>().RunAsync();

        Post post = await db.Posts.SingleAsync();
        Assert.Equal((PostKind.Short, "今天的面", "面"), (post.Kind, post.Body.Text, post.Body.Pictures![0].Alt));
        Assert.Null(post.Body.WhatIsWrong());
    }
}

public sealed class PostUpgradeOnSqliteTests() : PostUpgradeTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PostUpgradeOnPostgreSqlTests() : PostUpgradeTests(Engine.PostgreSql);
