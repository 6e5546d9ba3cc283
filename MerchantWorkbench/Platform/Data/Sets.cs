using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// A set of pairs as one parameter, for statements that look up many rows at once. The set stands first and is joined by CROSS JOIN … WHERE: SQLite
/// keeps that order, so each pair is one search of an index.
/// </summary>
internal static class Sets
{
    /// <summary>A query in whose text <c>{pairs}</c> stands for the set, a table with the text columns a and b.</summary>
    /// <param name="text">A constant of the program.</param>
    /// <param name="more">Further parameters, {1} and on in the text.</param>
    public static FormattableString Query(WorkbenchDb db, string text, IEnumerable<(string, string)> pairs, params object[] more) =>
        FormattableStringFactory.Create(text.Replace("{pairs}", Table(db), StringComparison.Ordinal),
            [JsonSerializer.Serialize(pairs.Select(pair => new[] { pair.Item1, pair.Item2 })), .. more]);

    private static string Table(WorkbenchDb db) => db.Database.IsSqlite()
        ? "(SELECT value ->> 0 AS a, value ->> 1 AS b FROM json_each({0}))"
        : "(SELECT pair ->> 0 AS a, pair ->> 1 AS b FROM jsonb_array_elements({0}::jsonb) AS pair)";
}
