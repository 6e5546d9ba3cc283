using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Demo;

/// <summary>The small world that checks from outside act in.</summary>
public abstract class SeedTests(Engine engine)
{
    [Fact]
    public async Task One_number_gives_one_file_and_another_number_another()
    {
        string first = await SeedAsync(4711), again = await SeedAsync(4711), other = await SeedAsync(4712);

        Assert.Equal(first, again);
        JsonElement one = JsonDocument.Parse(first).RootElement, two = JsonDocument.Parse(other).RootElement;
        Assert.Empty(Secrets(one).Intersect(Secrets(two)));
        Assert.Equal(Secrets(one).Count, Secrets(one).Distinct().Count());
    }

    [Fact]
    public async Task It_holds_everybody_and_every_statement_holds_also_where_the_program_ran_before()
    {
        await using AppProcess app = await NewAsync();
        await app.StartAgainAsync();
        await app.TermAsync();
        string path = Path.Combine(app.DataDirectory, "world.json");
        (int code, string said, _) = await app.RunAsync("seed", "--profile", "acceptance", "--seed", "1", "--out", path);

        Assert.Equal((0, path), (code, said.Trim()));
        JsonElement world = JsonDocument.Parse(await File.ReadAllTextAsync(path)).RootElement;
        JsonElement[] merchants = [.. world.GetProperty("merchants").EnumerateArray()];
        Assert.Equal(2, merchants.Length);
        Assert.All(merchants, merchant => Assert.Equal(2, merchant.GetProperty("shops").GetArrayLength()));
        Assert.All(merchants, merchant => Assert.Equal(["owner", "manager", "operator", "cashier", "finance"], Roles(merchant.GetProperty("users"))));
        Assert.Equal(["reviewer", "reviewer", "reviewLead", "administrator"], Roles(world.GetProperty("staff")));
        Assert.Equal(50, world.GetProperty("shoppers").GetArrayLength());
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(0, (await app.RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task A_database_with_anybody_in_it_is_left_alone()
    {
        await using AppProcess app = await NewAsync();
        string path = Path.Combine(app.DataDirectory, "world.json");
        await app.RunAsync("seed", "--profile", "acceptance", "--seed", "1", "--out", path);
        string before = await File.ReadAllTextAsync(path);

        (int code, string said, string why) = await app.RunAsync("seed", "--profile", "acceptance", "--seed", "2", "--out", path);

        Assert.Equal((2, ""), (code, said));
        Assert.NotEmpty(why);
        Assert.Equal(before, await File.ReadAllTextAsync(path));
    }

    private async Task<AppProcess> NewAsync() => AppProcess.NotStarted(new() { Database = await engine.CreateAsync() });

    private async Task<string> SeedAsync(int number)
    {
        await using AppProcess app = await NewAsync();
        string path = Path.Combine(app.DataDirectory, "world.json");
        Assert.Equal(0, (await app.RunAsync("seed", "--seed", $"{number}", "--out", path, "--profile", "acceptance")).ExitCode);
        return await File.ReadAllTextAsync(path);
    }

    private static string[] Roles(JsonElement people) => [.. people.EnumerateArray().Select(person => person.GetProperty("role").GetString()!)];

    private static List<string> Secrets(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Array => [.. at.EnumerateArray().SelectMany(Secrets)],
        JsonValueKind.Object =>
        [
            .. at.EnumerateObject().Where(one => one.Name is "id" or "apiKey" or "password" or "token" or "shortName").Select(one => one.Value.GetString()!),
            .. at.EnumerateObject().SelectMany(one => Secrets(one.Value)),
        ],
        _ => [],
    };
}

[Trait(Kinds.Trait, Kinds.Process)]
public sealed class SeedOnSqliteTests() : SeedTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class SeedOnPostgreSqlTests() : SeedTests(Engine.PostgreSql);
