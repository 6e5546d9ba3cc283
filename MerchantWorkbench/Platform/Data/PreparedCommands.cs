using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// Commands kept beside a connection that stays open, so that their text is read by the database once: for the few statements that every claim
/// needs. They end with their connection.
/// </summary>
internal static class PreparedCommands
{
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> All = [];

    /// <summary>The command of a text on the context's connection and in its transaction.</summary>
    public static DbCommand Of(WorkbenchDb db, string text, IEnumerable<string> parameters)
    {
        DbConnection connection = db.Database.GetDbConnection();
        Dictionary<string, DbCommand> known = All.GetOrCreateValue(connection);
        if (!known.TryGetValue(text, out DbCommand? command))
        {
            known[text] = command = connection.CreateCommand();
            command.CommandText = text;
            foreach (string name in parameters)
            {
                DbParameter parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }
        }
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    /// <summary>Reads rows.</summary>
    /// <param name="query">Its arguments are the parameters @p0, @p1, …</param>
    public static async Task<List<T>> ReadAsync<T>(this WorkbenchDb db, FormattableString query, Func<DbDataReader, T> read, CancellationToken stop)
    {
        string[] names = [.. Enumerable.Range(0, query.ArgumentCount).Select(at => "@p" + at)];
        DbCommand command = Of(db, string.Format(System.Globalization.CultureInfo.InvariantCulture, query.Format, names), names);
        for (int at = 0; at < names.Length; at++) command.Parameters[at].Value = query.GetArgument(at) ?? DBNull.Value;
        List<T> rows = [];
        await using DbDataReader reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) rows.Add(read(reader));
        return rows;
    }
}
