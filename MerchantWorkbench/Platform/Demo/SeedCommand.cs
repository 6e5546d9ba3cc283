using System.Globalization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Demo;

/// <summary><c>seed --profile acceptance --seed N --out FILE</c>: fills an empty database with a small world and tells its keys in FILE.</summary>
internal sealed class SeedCommand(WorkbenchSettings settings, DatabaseSetup setup, Writer writer, ProductRegistry products, Sentences sentences) : ICommand
{
    public string Name => "seed";

    public async Task<int> RunAsync(WebApplication app, string[] words)
    {
        if (Read(words) is not var (number, path)) return await RefuseAsync("Seed.Usage");
        if (!Path.IsPathFullyQualified(path) || !Directory.Exists(Path.GetDirectoryName(path)) ||
            Directory.Exists(path)) return await RefuseAsync("Seed.WrongFile", path);
        bool isFile = settings.Database.Provider == DatabaseProvider.Sqlite;
        using DataLock? alone = isFile ? DataLock.Take(settings.DataDirectory) : null;
        if (isFile && alone is null) return await RefuseAsync("Start.SecondWriter", settings.DataDirectory);
        await setup.RunAsync();
        try
        {
            Outcome<Done> planted = await PlantAsync(number, path);
            if (planted.Refusal is { } no) return await RefuseAsync(no.Code, no.Facts);
            AcceptanceFile.Keep(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync("Seed.WrongFile", path);
        }
        finally
        {
            AcceptanceFile.Forget(path);
        }
        Console.WriteLine(path);
        return WorkbenchProgram.Good;
    }

    /// <summary>The file is complete on disk before the world is committed: no world without its keys.</summary>
    private Task<Outcome<Done>> PlantAsync(long number, string path) => writer.RunAsync<Done>(Caller.System, async write =>
    {
        if (!await World.IsEmptyAsync(write.Db, write.Stop)) return new Refusal("Seed.NotEmpty", RefusalKind.Conflict);
        // The link that would make a new platform's first administrator ends here: this world has one.
        await write.Db.Invitations.ExecuteDeleteAsync(write.Stop);
        new AcceptanceWorld(number, write.Now).Plant(write.Db, products).Prepare(path);
        return default(Done);
    });

    /// <summary>All three options, in any order, each once; null when that is not what was typed.</summary>
    private static (long Number, string Path)? Read(string[] words)
    {
        if (words.Length != 6) return null;
        var options = words.Chunk(2).GroupBy(pair => pair[0]).ToDictionary(group => group.Key, group => group.First()[1]);
        return options.GetValueOrDefault("--profile") == World.Acceptance && options.GetValueOrDefault("--out") is { } path
            && long.TryParse(options.GetValueOrDefault("--seed"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? (number, path)
            : null;
    }

    private async Task<int> RefuseAsync(string code, params object[] facts)
    {
        await Console.Error.WriteLineAsync(sentences.Say(code, facts));
        return WorkbenchProgram.WrongUsage;
    }
}
