using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MerchantWorkbench.Platform.Data;

/// <summary>The text of one bulk statement and the columns its parameters carry, both read from the model.</summary>
internal sealed class BulkStatement(string table, BulkStatement.Column[] columns, string text)
{
    public string Table => table;

    public string Text => text;

    public IReadOnlyList<string> Parameters { get; } = [.. columns.Select(column => column.Parameter)];

    public static BulkStatement Insert(IEntityType entity, bool isSqlite)
    {
        string table = entity.GetTableName()!;
        Column[] columns = [.. entity.GetProperties().Select(Column.Of)];
        string names = string.Join(", ", columns.Select(column => column.Name));
        return new(table, columns, isSqlite
            ? $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", columns.Select(column => column.Parameter))})"
            : $"INSERT INTO {table} ({names}) SELECT * FROM unnest({Arrays(columns)})");
    }

    public static BulkStatement Update(IEntityType entity, string[] changed, bool isSqlite)
    {
        string table = entity.GetTableName()!;
        Column[] set = [.. changed.Select(name => Column.Of(entity.FindProperty(name)!))];
        Column[] key = [.. entity.FindPrimaryKey()!.Properties.Select(Column.Of)];
        Column[] columns = [.. set, .. key];
        return new(table, columns, isSqlite
            ? $"UPDATE {table} SET {Pairs(set, ", ", "", column => column.Parameter)} WHERE {Pairs(key, " AND ", "", column => column.Parameter)}"
            : $"UPDATE {table} AS row SET {Pairs(set, ", ", "", column => "now." + column.Name)} FROM unnest({Arrays(columns)}) "
                + $"AS now({string.Join(", ", columns.Select(column => column.Name))}) WHERE {Pairs(key, " AND ", "row.", column => "now." + column.Name)}");
    }

    /// <summary>One row's values.</summary>
    public void Fill(SqliteStatement statement, object row)
    {
        for (int at = 0; at < columns.Length; at++) statement.Bind(at, columns[at].Value(row));
    }

    /// <summary>All rows' values, an array for each column.</summary>
    public void FillArrays<T>(DbCommand command, IReadOnlyCollection<T> rows) where T : class
    {
        for (int at = 0; at < columns.Length; at++)
        {
            Array values = Array.CreateInstance(columns[at].Type, rows.Count);
            int next = 0;
            foreach (T row in rows) values.SetValue(columns[at].Value(row), next++);
            command.Parameters[at].Value = values;
        }
    }

    private static string Arrays(Column[] columns) => string.Join(", ", columns.Select(column => $"{column.Parameter}::{column.StoreType}[]"));

    private static string Pairs(Column[] columns, string between, string table, Func<Column, string> value) =>
        string.Join(between, columns.Select(column => $"{table}{column.Name} = {value(column)}"));

    internal sealed record Column(string Name, string StoreType, Type Type, Func<object, object?> Value)
    {
        public string Parameter => "@" + Name;

        public static Column Of(IProperty property)
        {
            RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
            IClrPropertyGetter getter = property.GetGetter();
            Type type = mapping.Converter?.ProviderClrType ?? property.ClrType;
            if (property.IsNullable && type.IsValueType && Nullable.GetUnderlyingType(type) is null) type = typeof(Nullable<>).MakeGenericType(type);
            Func<object, object?> value = mapping.Converter is { } converter
                ? row => getter.GetClrValue(row) is { } clr ? converter.ConvertToProvider(clr) : null
                : getter.GetClrValue;
            return new(property.GetColumnName(), mapping.StoreType, type, value);
        }
    }
}
