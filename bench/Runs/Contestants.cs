using System.Net;
using System.Text.Json;
using MerchantWorkbench.Bench.InProcess;
using MerchantWorkbench.Bench.Load;
using MerchantWorkbench.Bench.World;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>Somebody in the race.</summary>
internal abstract class Contestant(string name)
{
    public string Name => name;

    /// <summary>Runs one round.</summary>
    /// <param name="wrong">Takes every sentence that makes the run void.</param>
    public abstract Task<Measurement> MeasureAsync(double seconds, ICollection<string> wrong);
}

/// <summary>A server asked over HTTP by the load client.</summary>
/// <param name="processes">Whose CPU time and writes count.</param>
internal class OverHttp(string name, IPEndPoint server, int[] processes, int connections, IRequests requests, CodePool? pool = null) : Contestant(name)
{
    /// <summary>Requests a second in an open loop; null for a closed one.</summary>
    public Func<double>? Rate { get; init; }

    public override async Task<Measurement> MeasureAsync(double seconds, ICollection<string> wrong)
    {
        Answers answers = new(pool);
        LoadClient client = new(server, requests, answers, Rate?.Invoke());
        Usage before = Usage.Of(processes);
        TimeSpan took = await client.RunAsync(connections, seconds);
        Usage used = Usage.Of(processes) - before;
        foreach ((string answer, long count) in answers.Wrong) wrong.Add($"{Name}: {count} × {answer}");
        await BooksAsync(answers, wrong);
        return new Measurement(answers.Right, took.TotalSeconds, client.Times.Milliseconds(0.5), client.Times.Milliseconds(0.99),
            used.CpuSeconds, used.WrittenBytes);
    }

    /// <summary>Compares what was promised with what is stored.</summary>
    protected virtual Task BooksAsync(Answers answers, ICollection<string> wrong) => Task.CompletedTask;
}

/// <summary>The program, its books looked at after each round.</summary>
internal sealed class OurApi(string name, App app, int connections, IRequests requests, params int[] beside)
    : OverHttp(name, app.Endpoint, [app.Id, .. beside], connections, requests, app.Codes)
{
    protected override async Task BooksAsync(Answers answers, ICollection<string> wrong)
    {
        app.Ledger.Add(answers.Claimed, answers.Redeemed);
        if (await app.WhatIsWrongInBooksAsync() is { } said) wrong.Add($"{Name}: {said}");
    }
}

/// <summary>The naive program, its books looked at after each round.</summary>
internal sealed class NaiveApi(string name, IPEndPoint server, int process, int connections, IRequests requests, string folder)
    : OverHttp(name, server, [process], connections, requests)
{
    private long granted;

    protected override async Task BooksAsync(Answers answers, ICollection<string> wrong)
    {
        granted += answers.Claimed;
        await using Microsoft.Data.Sqlite.SqliteConnection connection = new(Opponents.NaiveDb.Address(folder) + ";Pooling=False");
        await connection.OpenAsync();
        await using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT Claimed = {granted} AND (SELECT count(*) FROM Pieces) = {granted} FROM Coupons";
        if ((long)(await command.ExecuteScalarAsync())! != 1) wrong.Add($"{Name}: {granted} answers, other books");
    }
}

/// <summary>Two copies of the program on one database, each with half of the connections.</summary>
internal sealed class TwoCopies(string name, App one, App other, int connections, IRequests requests, params int[] beside) : Contestant(name)
{
    public override async Task<Measurement> MeasureAsync(double seconds, ICollection<string> wrong)
    {
        OverHttp[] halves = [.. new[] { one, other }.Select((copy, at) => new Half($"{Name}, copy {at + 1}", copy, connections / 2, requests))];
        Usage before = Usage.Of([one.Id, other.Id, .. beside]);
        Measurement[] both = await Task.WhenAll(halves.Select(half => half.MeasureAsync(seconds, wrong)));
        Usage used = Usage.Of([one.Id, other.Id, .. beside]) - before;
        // The second half of what was promised may have been counted after the first one looked: look once both are through.
        if (await one.WhatIsWrongInBooksAsync() is { } said) wrong.Add($"{Name}: {said}");
        return new Measurement(both.Sum(half => half.Done), both.Max(half => half.Seconds), both.Max(half => half.P50), both.Max(half => half.P99),
            used.CpuSeconds, used.WrittenBytes);
    }

    private sealed class Half(string name, App app, int connections, IRequests requests)
        : OverHttp(name, app.Endpoint, [app.Id], connections, requests, app.Codes)
    {
        protected override Task BooksAsync(Answers answers, ICollection<string> wrong)
        {
            app.Ledger.Add(answers.Claimed, answers.Redeemed);
            return Task.CompletedTask;
        }
    }
}

/// <summary>Without HTTP, in a process of its own that measures itself.</summary>
/// <param name="beside">Processes it stands on, whose CPU time and writes count, too.</param>
internal sealed class OnItsOwn(string name, Child process, params int[] beside) : Contestant(name)
{
    public override async Task<Measurement> MeasureAsync(double seconds, ICollection<string> wrong)
    {
        Usage before = Usage.Of(beside);
        Bout bout = JsonSerializer.Deserialize<Bout>(await process.AskAsync($"{seconds}"))!;
        Usage used = Usage.Of(beside) - before;
        if (bout.Wrong is not null) wrong.Add($"{Name}: {bout.Wrong}");
        return new Measurement(bout.Done, bout.Seconds, bout.P50, bout.P99, bout.CpuSeconds + used.CpuSeconds, bout.WrittenBytes + used.WrittenBytes,
            bout.AllocatedBytes);
    }
}
