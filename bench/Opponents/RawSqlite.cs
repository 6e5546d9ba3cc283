using MerchantWorkbench.Bench.InProcess;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Bench.Opponents;

/// <summary>
/// The same rows by prepared statements, one durable transaction a claim, in process: no HTTP, no EF, no queue. What SQLite gives to whoever
/// does everything right but does not group.
/// </summary>
internal sealed class RawSqlite : IContestant, IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand begin, commit, answer, coupon, taken, piece, told, take;
    private long number, done;

    public RawSqlite(string folder)
    {
        using (NaiveDb db = new(new DbContextOptionsBuilder<NaiveDb>().UseSqlite(NaiveDb.Address(folder)).Options)) db.Prepare();
        connection = new SqliteConnection(NaiveDb.Address(folder));
        connection.Open();
        begin = Prepared("BEGIN IMMEDIATE");
        commit = Prepared("COMMIT");
        coupon = Prepared("SELECT Total, Claimed, PerPerson, HoldFen, HeldFen, BudgetFen, Stage, ClaimFrom, ClaimUntil FROM Coupons WHERE Id = 1");
        taken = Prepared("SELECT count(*) FROM Pieces WHERE CouponId = 1 AND Holder = $a", 1);
        answer = Prepared("INSERT INTO Answers (Scope, Key, Request, Status, Body, At) VALUES ('k:1', $a, $b, 201, $c, $d)", 4);
        piece = Prepared(
            """
            INSERT INTO Pieces (Id, MerchantId, CouponId, Holder, Code, ClaimedAt, ValidFrom, ValidUntil, UsesLeft, HeldFen, Status)
            VALUES ($a, 1, 1, $b, $c, $d, $d, $e, 1, 500, 'claimed')
            """, 5);
        told = Prepared(
            """
            INSERT INTO Events (Id, MerchantId, Subject, SubjectId, Kind, At, Actor, Data)
            VALUES ($a, 1, 'piece', $b, 'piece.claimed', $c, 'bench', '{"coupon":"1"}')
            """, 3);
        take = Prepared("UPDATE Coupons SET Claimed = Claimed + 1, HeldFen = HeldFen + HoldFen WHERE Id = 1 AND Claimed < Total");
    }

    public int Callers => 1;

    public Task OneAsync()
    {
        DateTime now = DateTime.UtcNow;
        string at = Text(now), person = $"m:1:{++number * 6_180_339_887 % 10_000_000_000:D10}", key = $"{number * 2_718_281_829 % 10_000_000_000:D10}";
        begin.ExecuteNonQuery();
        using (SqliteDataReader row = coupon.ExecuteReader())
            if (!row.Read() || row.GetInt64(1) >= row.GetInt64(0) || row.GetString(6) != "open") throw new InvalidOperationException("not open");
        if ((long)Run(taken, person)! > 0) throw new InvalidOperationException("person limit");
        long id = NaiveServer.NewId(now);
        string code = NaiveServer.NewCode();
        if (take.ExecuteNonQuery() != 1) throw new InvalidOperationException("sold out");
        Run(piece, id, person, code, at, Text(now.AddDays(7)));
        Run(told, NaiveServer.NewId(now), id, at);
        Run(answer, key, NaiveServer.Hash(person), $"{{\"id\":\"{id}\",\"code\":\"{code}\",\"status\":\"claimed\"}}", at);
        commit.ExecuteNonQuery();
        done++;
        return Task.CompletedTask;
    }

    public string? WhatIsWrong()
    {
        using SqliteCommand ask = connection.CreateCommand();
        ask.CommandText = $"SELECT Claimed = {done} AND (SELECT count(*) FROM Pieces) = {done} FROM Coupons";
        return (long)ask.ExecuteScalar()! == 1 ? null : $"{done} answers, other books";
    }

    public void Dispose() => connection.Dispose();

    private static string Text(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss.fffffff");

    private SqliteCommand Prepared(string sql, int parameters = 0)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int at = 0; at < parameters; at++) command.Parameters.Add(new SqliteParameter("$" + (char)('a' + at), null));
        if (parameters == 0) command.Prepare();
        return command;
    }

    private static object? Run(SqliteCommand command, params object[] values)
    {
        for (int at = 0; at < values.Length; at++) command.Parameters[at].Value = values[at];
        return command.ExecuteScalar();
    }
}
