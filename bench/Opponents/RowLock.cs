using MerchantWorkbench.Bench.InProcess;
using Npgsql;

namespace MerchantWorkbench.Bench.Opponents;

/// <summary>
/// What a good program does on PostgreSQL without grouping: an interactive transaction that locks the coupon's row and needs five round trips,
/// 32 connections, prepared statements, in process and without HTTP.
/// </summary>
internal sealed class RowLock : IContestant
{
    private const string Tables =
        """
        CREATE TABLE coupon (id bigint PRIMARY KEY, total int NOT NULL, claimed int NOT NULL CHECK (claimed <= total),
          hold_fen bigint NOT NULL, held_fen bigint NOT NULL);
        CREATE TABLE piece (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, merchant_id bigint NOT NULL, coupon_id bigint NOT NULL REFERENCES coupon,
          holder text NOT NULL, code text NOT NULL, claimed_at timestamptz NOT NULL, valid_until timestamptz NOT NULL, uses_left int NOT NULL,
          held_fen bigint NOT NULL, status text NOT NULL, UNIQUE (merchant_id, code));
        CREATE INDEX ON piece (coupon_id, holder);
        CREATE TABLE answer (scope text, key text, request text NOT NULL, status int NOT NULL, body text NOT NULL,
          at timestamptz NOT NULL, PRIMARY KEY (scope, key));
        CREATE TABLE event (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          subject_id bigint NOT NULL, kind text NOT NULL, at timestamptz NOT NULL, data text);
        CREATE INDEX ON event (subject_id);
        INSERT INTO coupon VALUES (1, 10000000, 0, 500, 0);
        """;

    private const string Insert =
        """
        WITH taken AS (INSERT INTO piece (merchant_id, coupon_id, holder, code, claimed_at, valid_until, uses_left, held_fen, status)
                       VALUES (1, 1, $1, $2, now(), now() + interval '7 days', 1, 500, 'claimed') RETURNING id),
             told AS (INSERT INTO event (subject_id, kind, at, data) SELECT id, 'piece.claimed', now(), '{"coupon":"1"}' FROM taken)
        INSERT INTO answer SELECT 'k:1', $3, $4, 201, '{"id":"' || id || '","code":"' || $2 || '"}', now() FROM taken
        """;

    private readonly NpgsqlDataSource source;
    private long number, done;

    private RowLock(NpgsqlDataSource source) => this.source = source;

    public int Callers => 32;

    public static async Task<RowLock> PrepareAsync(string address)
    {
        RowLock ready = new(NpgsqlDataSource.Create(address + ";Maximum Pool Size=32;Max Auto Prepare=16;Auto Prepare Min Usages=2"));
        await using NpgsqlCommand create = ready.source.CreateCommand(Tables);
        await create.ExecuteNonQueryAsync();
        return ready;
    }

    public async Task OneAsync()
    {
        long mine = Interlocked.Increment(ref number);
        string person = $"m:1:{mine * 6_180_339_887 % 10_000_000_000:D10}", key = $"{mine * 2_718_281_829 % 10_000_000_000:D10}";
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        // 1: BEGIN travels with the first statement.
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        await using NpgsqlCommand look = Command(connection, "SELECT total - claimed FROM coupon WHERE id = 1 FOR UPDATE");
        if ((int)(await look.ExecuteScalarAsync())! <= 0) throw new InvalidOperationException("sold out");
        await using NpgsqlCommand taken = Command(connection, "SELECT count(*) FROM piece WHERE coupon_id = 1 AND holder = $1", person);
        if ((long)(await taken.ExecuteScalarAsync())! > 0) throw new InvalidOperationException("person limit");
        await using NpgsqlCommand insert = Command(connection, Insert, person, NaiveServer.NewCode(), key, NaiveServer.Hash(person));
        await insert.ExecuteNonQueryAsync();
        await using NpgsqlCommand take = Command(connection, "UPDATE coupon SET claimed = claimed + 1, held_fen = held_fen + hold_fen WHERE id = 1");
        await take.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        Interlocked.Increment(ref done);
    }

    public string? WhatIsWrong()
    {
        using NpgsqlCommand ask = source.CreateCommand($"SELECT claimed = {done} AND (SELECT count(*) FROM piece) = {done} FROM coupon");
        return (bool)ask.ExecuteScalar()! ? null : $"{done} answers, other books";
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params string[] values)
    {
        NpgsqlCommand command = new(sql, connection);
        foreach (string value in values) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        return command;
    }
}
