using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using MerchantWorkbench.Platform.Data.Providers.PostgreSql;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.World;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace MerchantWorkbench.Tests.Platform.Hosting;

/// <summary>Several copies of the program on one PostgreSQL database, which start together and stand in for each other.</summary>
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed partial class SeveralCopiesTests
{
    /// <summary>How many there are for PostgreSQL in this build.</summary>
    private static long Migrations => typeof(PostgreSqlWorkbenchDb).Assembly.GetTypes()
        .LongCount(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(PostgreSqlWorkbenchDb) && type.IsSubclassOf(typeof(Migration)));

    [Fact]
    public async Task Three_copies_that_start_at_once_on_an_empty_database_are_all_ready_and_one_shows_the_way_in()
    {
        await using EngineDatabase database = await Engine.PostgreSql.CreateAsync();
        await using Copies copies = await Copies.StartAtOnceAsync(3, new() { Database = database, Patience = TimeSpan.FromMinutes(3) });
        await Wait.UntilAsync(() => copies.All.All(copy => copy.Output.Contains("administrator", StringComparison.Ordinal)));

        (int exit, string said, string wrong) = await copies.All[0].RunAsync("verify");
        Assert.True(exit == 0, said + wrong);
        string[] links = [.. copies.All.SelectMany(copy => FirstLink().Matches(copy.Output)).Select(link => link.Value)];
        Uri link = new(Assert.Single(links));
        foreach (AppProcess copy in copies.All)
            Assert.Contains("<form", await new FormVisitor(copy).TextAsync(link.PathAndQuery), StringComparison.Ordinal);
        Assert.Equal(1L, await AskAsync(database, "SELECT count(*) FROM data_protection_key"));
        Assert.Equal(Migrations, await AskAsync(database, "SELECT count(*) FROM \"__EFMigrationsHistory\""));
        Assert.Equal(said.Split('\n').LongCount(line => line.StartsWith("ok", StringComparison.Ordinal)),
            await AskAsync(database, "SELECT count(*) FROM pg_views WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task A_database_that_is_missing_is_made_once()
    {
        await using EngineDatabase given = await Engine.PostgreSql.CreateAsync();
        var address = new NpgsqlConnectionStringBuilder(given.ConnectionString);
        address.Database += "_missing";
        EngineDatabase database = given with { ConnectionString = address.ConnectionString };
        await using Copies copies = await Copies.StartAtOnceAsync(2, new() { Database = database, Patience = TimeSpan.FromMinutes(3) });
        Assert.Equal(0, (await copies.All[0].RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task The_town_is_planted_once_by_two_copies_that_start_at_once()
    {
        await using EngineDatabase database = await Engine.PostgreSql.CreateAsync();
        await using Copies copies = await Copies.StartAtOnceAsync(2, new() { Database = database, Demo = true, Patience = TimeSpan.FromMinutes(6) });
        (int exit, string said, string wrong) = await copies.All[1].RunAsync("verify");
        Assert.True(exit == 0, said + wrong);
        Assert.Equal(1L, await AskAsync(database, "SELECT count(*) FROM data_setting WHERE name = 'world'"));
    }

    [Fact]
    public async Task Who_signs_in_at_one_copy_is_known_at_the_other_and_forms_travel_too()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(Engine.PostgreSql);
        await world.InTablesAsync(db => Task.FromResult(db.Add(world.Get<Passwords>().NewPerson(Ids.New(), "ada", "ada@platform.test", "correct horse"))));
        await using Copies copies = await Copies.StartAtOnceAsync(2, new() { Database = world.Database, Patience = TimeSpan.FromMinutes(3) });
        FormVisitor one = new(copies.All[0]), other = one.At(copies.All[1]);

        string token = await one.TokenAsync("/account/sign-in");
        using HttpResponseMessage entered = await other.PostRawAsync("/account/sign-in", new()
        {
            ["_handler"] = "sign-in", ["Email"] = "ada@platform.test", ["Password"] = "correct horse", ["__RequestVerificationToken"] = token,
        });
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        foreach (FormVisitor visitor in new[] { one, other })
        {
            using HttpResponseMessage home = await visitor.GetAsync("/account");
            Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        }
        Assert.False(Directory.Exists(Path.Combine(copies.All[0].DataDirectory, "keys")));
    }

    [Fact]
    public async Task A_shoppers_phone_is_known_at_the_other_copy()
    {
        await using SmallWorld here = await SmallWorld.CreateAsync(Engine.PostgreSql);
        await using SmallWorld there = here.AnotherCopy();
        Assert.Equal(Caller.Shopper("device-7"), Carry(here.Get<ShopperCookie>(), there.Get<ShopperCookie>(), "device-7"));
    }

    [Fact]
    public async Task Keys_of_an_earlier_version_are_taken_along_from_the_data_directory()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(Engine.PostgreSql);
        IDataProtectionProvider earlier = DataProtectionProvider.Create(new DirectoryInfo(Path.Combine(world.Database.Folder, "keys")),
            build => build.SetApplicationName("MerchantWorkbench"));
        earlier.CreateProtector("start").Protect([]);
        foreach (IFirstStart step in world.Get<IEnumerable<IFirstStart>>()) Assert.Null(await step.PrepareAsync());
        Assert.Equal(Caller.Shopper("device-8"), Carry(new ShopperCookie(earlier), world.Get<ShopperCookie>(), "device-8"));
    }

    /// <summary>One program sets the cookie, another one reads it.</summary>
    private static Caller? Carry(ShopperCookie from, ShopperCookie to, string device)
    {
        DefaultHttpContext set = new(), read = new();
        from.Set(set, device);
        read.Request.Headers.Cookie = set.Response.Headers.SetCookie.ToString().Split(';')[0];
        return to.Read(read);
    }

    private static async Task<long> AskAsync(EngineDatabase database, string sql)
    {
        await using NpgsqlDataSource server = NpgsqlDataSource.Create(database.ConnectionString + ";Pooling=false");
        await using NpgsqlCommand ask = server.CreateCommand(sql);
        return (long)(await ask.ExecuteScalarAsync())!;
    }

    [GeneratedRegex(@"http\S+/account/first\?token=\S+")]
    private static partial Regex FirstLink();

    private sealed class Copies(AppProcess[] all) : IAsyncDisposable
    {
        public IReadOnlyList<AppProcess> All => all;

        public static async Task<Copies> StartAtOnceAsync(int count, AppSetup setup)
        {
            Copies copies = new([.. Enumerable.Range(0, count).Select(_ => AppProcess.NotStarted(setup))]);
            try
            {
                await Task.WhenAll(copies.All.Select(copy => copy.StartAgainAsync()));
                return copies;
            }
            catch
            {
                await copies.DisposeAsync();
                throw;
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (AppProcess copy in all) await copy.DisposeAsync();
        }
    }
}
