using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary><c>verify</c>: reads every invariant; exits 1 as soon as one has a counterexample. Read-only, also beside the running program.</summary>
internal sealed class VerifyCommand(IDbContextFactory<WorkbenchDb> contexts, DatabaseSetup setup) : ICommand
{
    private const int MostRows = 20;

    public string Name => "verify";

    public async Task<int> RunAsync(WebApplication app, string[] words)
    {
        if (words.Length > 0) return WorkbenchProgram.WrongUsage;
        await using WorkbenchDb db = await contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        bool sound = true;
        foreach (Invariant invariant in setup.AllInvariants)
        {
            List<string> rows = await RowsAsync(db, invariant);
            Console.WriteLine($"{(rows.Count == 0 ? "ok  " : "FAIL")} {invariant.View}: {invariant.Statement}");
            foreach (string row in rows) Console.WriteLine("     " + row);
            sound &= rows.Count == 0;
        }
        return sound ? WorkbenchProgram.Good : WorkbenchProgram.Found;
    }

    private static async Task<List<string>> RowsAsync(WorkbenchDb db, Invariant invariant)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM {invariant.View} LIMIT {MostRows}";
        // A large database takes its time, and half a verdict is none.
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(at => $"{reader.GetName(at)}={reader.GetValue(at)}")));
        return rows;
    }
}
