using System.Globalization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Texts;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>The program: reads its settings, runs one command or serves until it is told to stop.</summary>
public static class WorkbenchProgram
{
    /// <summary>Exit codes of every command.</summary>
    public const int Good = 0, Found = 1, WrongUsage = 2;

    /// <summary>Served to its end and is to begin again, in the town as it was planted.</summary>
    private const int Again = -1;

    private static readonly TimeSpan Haste = TimeSpan.FromSeconds(1);

    /// <summary>Runs.</summary>
    /// <returns>0 good, 1 found something, 2 wrong usage or settings.</returns>
    public static async Task<int> RunAsync(string[] args, Action<WebApplicationBuilder> addSites, Action<WebApplication> mapSites)
    {
        // Operators' own language; the sentences of this build's source language where it is Chinese, English everywhere else.
        if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "zh")
            CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = new CultureInfo("en");
        int code;
        do code = await OnceAsync(args, addSites, mapSites);
        while (code == Again);
        return code;
    }

    private static async Task<int> OnceAsync(string[] args, Action<WebApplicationBuilder> addSites, Action<WebApplication> mapSites)
    {
        var sentences = new Sentences();
        WebApplicationBuilder builder = WorkbenchHost.CreateBuilder(args, out string? source);
        (WorkbenchSettings? settings, WorkbenchSettings.Wrong? wrong) =
            WorkbenchSettings.Read(builder.Configuration, builder.Environment.IsDevelopment(), source);
        if (wrong is not null) return await RefuseAsync(sentences.Say("Start.WrongSetting", "Workbench__" + wrong.Key, wrong.Value, wrong.Example));
        bool isCommand = args is [var first, ..] && !first.StartsWith('-');
        if (isCommand) builder.Logging.ClearProviders();
        builder.AddPlatform(settings!);
        addSites(builder);
        await using WebApplication app = builder.Build();
        app.UsePlatform();
        mapSites(app);
        return isCommand ? await Commands.RunAsync(app, args) : await ServeAsync(app, settings!, sentences);
    }

    private static async Task<int> ServeAsync(WebApplication app, WorkbenchSettings settings, Sentences sentences)
    {
        using DataLock? alone = settings.Database.Provider == DatabaseProvider.Sqlite ? DataLock.Take(settings.DataDirectory) : null;
        if (alone is null && settings.Database.Provider == DatabaseProvider.Sqlite) return await
            RefuseAsync(sentences.Say("Start.SecondWriter", settings.DataDirectory));
        TownCopy town = app.Services.GetRequiredService<TownCopy>();
        town.PutBack();
        await app.Services.GetRequiredService<DatabaseSetup>().RunAsync();
        foreach (IFirstStart step in app.Services.GetServices<IFirstStart>())
            if (await step.PrepareAsync() is { } refused) return await RefuseAsync(refused);
        await app.StartAsync();
        foreach (IFirstStart step in app.Services.GetServices<IFirstStart>()) await step.AnnounceAsync(Console.Out);
        await EndAsync(app, town);
        return town.IsAsked ? Again : Good;
    }

    /// <summary>Serves until told to stop, then lets what is under way end. Who wants the town back does not wait for it: none of it will have been.</summary>
    private static async Task EndAsync(WebApplication app, TownCopy town)
    {
        TaskCompletionSource told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (app.Lifetime.ApplicationStopping.Register(told.SetResult)) await told.Task;
        using CancellationTokenSource patience = new(town.IsAsked ? Haste : Timeout.InfiniteTimeSpan);
        try
        {
            await app.StopAsync(patience.Token);
        }
        catch (OperationCanceledException) when (town.IsAsked)
        {
            // It did not end in time.
        }
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return WrongUsage;
    }
}
