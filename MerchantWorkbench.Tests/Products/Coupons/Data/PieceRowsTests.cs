using System.Data.Common;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Coupons.Data;

/// <summary>However many pieces there are, a holder's own are found by index, in the archive and outside.</summary>
public abstract class PieceRowsTests(Engine engine)
{
    [Fact]
    public async Task A_wallet_is_found_by_the_two_indexes_of_holders()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        string plan = await world.InTablesAsync(db =>
            PlanAsync(db, db.Pieces.HeldBy("d:device-1").Where(row => row.UsesLeft > 0).OrderBy(row => row.ValidUntil)));
        Assert.Contains("IX_coupons_piece_holder_coupon_id_ordinal", plan, StringComparison.Ordinal);
        Assert.Contains("ix_coupons_piece_archive", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN c", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    /// <summary>How the database would answer. PostgreSQL reads a table of no rows whole, unless told that this costs much.</summary>
    private static async Task<string> PlanAsync(WorkbenchDb db, IQueryable<Piece> rows)
    {
        bool isSqlite = db.Database.IsSqlite();
        if (!isSqlite) await db.Database.ExecuteSqlAsync($"SET LOCAL enable_seqscan = off");
        await using DbCommand ask = rows.CreateDbCommand();
        ask.CommandText = (isSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + ask.CommandText;
        List<string> lines = [];
        await using DbDataReader read = await ask.ExecuteReaderAsync();
        while (await read.ReadAsync()) lines.Add(read.GetString(isSqlite ? 3 : 0));
        return string.Join('\n', lines);
    }
}

public sealed class PieceRowsOnSqliteTests() : PieceRowsTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PieceRowsOnPostgreSqlTests() : PieceRowsTests(Engine.PostgreSql);
