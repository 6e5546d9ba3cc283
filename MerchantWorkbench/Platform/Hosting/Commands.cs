using MerchantWorkbench.Platform.Texts;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>A sub-command of the program.</summary>
public interface ICommand
{
    /// <summary>The word that calls it.</summary>
    string Name { get; }

    /// <summary>Runs with the words after its name; only the answer goes to standard output.</summary>
    Task<int> RunAsync(WebApplication app, string[] words);
}

/// <summary>Finds a sub-command by its word.</summary>
internal static class Commands
{
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        ICommand[] all = [.. app.Services.GetServices<ICommand>()];
        if (all.FirstOrDefault(one => one.Name == args[0]) is { } command) return await command.RunAsync(app, args[1..]);
        string names = string.Join(", ", all.Select(one => one.Name).Order(StringComparer.Ordinal));
        await Console.Error.WriteLineAsync(app.Services.GetRequiredService<Sentences>().Say("Start.NoSuchCommand", args[0], names));
        return WorkbenchProgram.WrongUsage;
    }
}
