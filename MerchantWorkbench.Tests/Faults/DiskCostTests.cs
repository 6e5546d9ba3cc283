using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>
/// What claims cost the disk, counted by the kernel. Every flush is made to take some milliseconds: so all who wait share the next one, however
/// busy the machine is otherwise.
/// </summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class DiskCostTests
{
    private const int Connections = 64, Warm = 4_000, Claims = 12_000, MostBytes = 12_000;
    private const double MostFlushes = 0.05;

    [Fact]
    public async Task Sixty_four_shoppers_at_once_share_their_flushes_and_pages()
    {
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(new() { Variables = { ["Workbench__RateLimits__Enabled"] = "false" } });
        await using AppProcess running = app;
        await app.TermAsync();
        string syncs = Path.Combine(app.DataDirectory, "syncs");
        await app.StartAgainAsync(Strace.RecordSlow(syncs, TimeSpan.FromMilliseconds(5)));
        using ApiClient api = new(app.BaseAddress);
        string key = world.Merchants[0].ApiKey;
        string coupon = (await api.PostAsync(key, "api/v1/coupons", CouponBody.MoneyOff(("total", 1_000_000)))).Is(201).Text("id");
        (await api.PostAsync(key, $"api/v1/coupons/{coupon}/submit")).Is(200);

        await ClaimAsync(Warm);
        (long bytes, int flushes) = (app.WrittenBytes, Strace.Count(syncs));
        await ClaimAsync(Claims);
        double bytesEach = (app.WrittenBytes - bytes) / (double)Claims, flushesEach = (Strace.Count(syncs) - flushes) / (double)Claims;

        Figure.Report("claim.bytes-written", bytesEach, "bytes", floor: MostBytes, goal: 600);
        Figure.Report("claim.flushes", flushesEach, "flushes", floor: MostFlushes, goal: MostFlushes);
        Assert.True(bytesEach <= MostBytes, $"A claim writes {bytesEach:N0} bytes.");
        Assert.True(flushesEach <= MostFlushes, $"A claim waits for {flushesEach:N3} flushes.");

        // Persons and keys without order, as they are in life: every index is met where it hurts.
        Task ClaimAsync(int count) => Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (_, _) =>
            (await api.PostAsync(key, $"api/v1/coupons/{coupon}/claims", new { shopper = $"{Guid.NewGuid()}" }, retry: $"{Guid.NewGuid()}")).Is(201));
    }
}
