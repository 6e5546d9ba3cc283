using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>The machine's clock jumps to and fro around the hours in which a coupon is given out.</summary>
public abstract class ClockJumpTests(Engine engine) : CouponTest(engine)
{
    private const int Seed = 229, Takers = 8, Jumps = 60;

    [Fact]
    public async Task Nobody_gets_a_piece_at_a_moment_outside_the_hours()
    {
        DateTimeOffset from = SmallWorld.Start.AddHours(1), until = SmallWorld.Start.AddHours(2), leapDay = new(2028, 2, 29, 15, 59, 59, TimeSpan.Zero);
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { ClaimFrom = from, ClaimUntil = until, Total = 100_000 });
        DateTimeOffset[] moments =
        [
            from.AddHours(-1), from.AddMicroseconds(-1), from, from.AddMinutes(30), until, until.AddMicroseconds(1), until.AddHours(1), until.AddDays(1),
            until.AddDays(-1), leapDay,
        ];
        Random random = new(Seed);
        using CancellationTokenSource over = new();
        int next = 0;
        Task<List<Outcome<PieceSheet>>>[] takers = [.. Enumerable.Range(0, Takers).Select(_ => Task.Run(async () =>
        {
            List<Outcome<PieceSheet>> heard = [];
            while (!over.IsCancellationRequested) heard.Add(await ClaimAsync(coupon, $"人{Interlocked.Increment(ref next)}"));
            return heard;
        }))];
        for (int jump = 0; jump < Jumps; jump++)
        {
            World.Time.Now = moments[random.Next(moments.Length)];
            await Task.Delay(random.Next(1, 30));
        }
        await over.CancelAsync();
        Outcome<PieceSheet>[] all = [.. (await Task.WhenAll(takers)).SelectMany(heard => heard)];

        World.Time.Now = from;
        PieceSheet[] taken = [.. all.Where(one => one.Refusal is null).Select(one => one.Value!)];
        int outside = 0;
        foreach (PieceSheet piece in taken)
            if ((await NowAsync(piece)).History![0].At is var at && (at < from || at > until)) outside++;
        Figure.Report($"clock-jumps.{World.Database.Provider}.granted", taken.Length, "pieces", seed: Seed);
        Figure.Report($"clock-jumps.{World.Database.Provider}.outside", outside, "pieces", floor: 0, goal: 0, seed: Seed);
        Assert.Equal(0, outside);
        Assert.Equal(taken.Length, (await NowAsync(coupon)).Claimed);
        Assert.Equal(["coupons.ended", "coupons.not_started"], all.Where(one => one.Refusal is not null).Select(one => one.Refusal!.Code).Distinct().Order());
        Assert.True(taken.Length > 0, "nobody got a piece: nothing was tried");
    }
}

public sealed class ClockJumpOnSqliteTests() : ClockJumpTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ClockJumpOnPostgreSqlTests() : ClockJumpTests(Engine.PostgreSql);
