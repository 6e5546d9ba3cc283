using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MerchantWorkbench.Bench.Opponents;

/// <summary>
/// The honest opponent: EF Core as its documentation shows it, one request, one transaction, one SaveChanges, with the same promises as
/// ours: key, idempotency record, limits, budget, event, durable before the answer. It gets every ordinary advantage: pooled contexts,
/// a queue before SQLite's write lock instead of its polling, fewer indexes, no rights and no tenants to look up.
/// </summary>
internal static class NaiveServer
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    public static async Task RunAsync(string url, string folder)
    {
        await using WebApplication app = BareServer.Build(url,
            services => services.AddDbContextPool<NaiveDb>(options => options.UseSqlite(NaiveDb.Address(folder))));
        await using (AsyncServiceScope scope = app.Services.CreateAsyncScope()) scope.ServiceProvider.GetRequiredService<NaiveDb>().Prepare();
        app.MapPost("/api/v1/coupons/{id}/claims", ClaimAsync);
        await app.RunAsync();
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>12 digits that cannot be guessed.</summary>
    public static string NewCode() => $"{RandomNumberGenerator.GetInt32(100_000, 1_000_000)}{RandomNumberGenerator.GetInt32(1_000_000):D6}";

    private static async Task<IResult> ClaimAsync(long id, BareServer.ClaimBody body, HttpContext http, NaiveDb db)
    {
        string hash = Hash(http.Request.Headers.Authorization.ToString()["Bearer ".Length..]), retry = http.Request.Headers["Idempotency-Key"].ToString();
        if (await db.Keys.AsNoTracking().FirstOrDefaultAsync(row => row.Hash == hash) is not { } key) return Results.StatusCode(401);
        await Turn.WaitAsync();
        try
        {
            // Microsoft.Data.Sqlite begins IMMEDIATE: what is read below stays true until the commit.
            await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync();
            string scope = $"k:{key.Id}", request = Hash($"{http.Request.Path}\n{body.Shopper}");
            if (await db.Answers.AsNoTracking().FirstOrDefaultAsync(row => row.Scope == scope && row.Key == retry) is { } kept)
                return kept.Request == request ? Results.Text(kept.Body, "application/json", statusCode: kept.Status) : Results.StatusCode(422);
            NaiveCoupon? coupon = await db.Coupons.FirstOrDefaultAsync(row => row.Id == id && row.MerchantId == key.MerchantId);
            if (coupon is null) return Results.NotFound();
            string holder = $"m:{key.MerchantId}:{body.Shopper}";
            DateTime now = DateTime.UtcNow;
            int taken = await db.Pieces.CountAsync(row => row.CouponId == id && row.Holder == holder);
            if (WhyNot(coupon, taken, now) is { } no) return Results.Json(new { code = no }, statusCode: 409);

            NaivePiece piece = new()
            {
                MerchantId = key.MerchantId, CouponId = id, Holder = holder, Code = NewCode(), ClaimedAt = now, ValidFrom = now, ValidUntil = now.AddDays(7),
                UsesLeft = 1, HeldFen = coupon.HoldFen, Status = "claimed", Id = NewId(now),
            };
            coupon.Claimed++;
            coupon.HeldFen += coupon.HoldFen;
            BareServer.ClaimAnswer answer = new($"{piece.Id}", piece.Code, piece.Status, piece.ValidFrom, piece.ValidUntil, piece.UsesLeft, $"{id}");
            db.Pieces.Add(piece);
            db.Events.Add(new NaiveEvent
            {
                Id = NewId(now), MerchantId = key.MerchantId, Subject = "piece", SubjectId = piece.Id, Kind = "piece.claimed", At = now, Actor = "bench",
                Data = $"{{\"coupon\":\"{id}\"}}",
            });
            string text = JsonSerializer.Serialize(answer, JsonSerializerOptions.Web);
            db.Answers.Add(new NaiveAnswer { Scope = scope, Key = retry, Request = request, Status = 201, Body = text, At = now });
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return Results.Text(text, "application/json", statusCode: 201);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static string? WhyNot(NaiveCoupon coupon, int taken, DateTime now) =>
        coupon.Stage != "open" || now < coupon.ClaimFrom || now > coupon.ClaimUntil ? "coupons.not_open"
        : taken >= coupon.PerPerson ? "coupons.person_limit"
        : coupon.Claimed >= coupon.Total ? "coupons.sold_out"
        : coupon.HeldFen + coupon.HoldFen > coupon.BudgetFen ? "coupons.budget_spent"
        : null;

    private static long lastId;

    /// <summary>Ordered by time, made without asking the database, as ours are.</summary>
    public static long NewId(DateTime now) => lastId = Math.Max(lastId + 1, now.Ticks << 3);
}
