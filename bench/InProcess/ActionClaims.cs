using System.Diagnostics;
using System.Text.Json;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Bench.InProcess;

/// <summary>The very action the API calls, on a seeded SQLite file, with rights, a key that makes it happen once, and its event; no HTTP.</summary>
internal sealed class ActionClaims : IContestant
{
    private readonly WebApplication app;
    private readonly Caller caller;
    private readonly long coupon;
    private readonly ClaimCoupon action;
    private long number, done;

    private ActionClaims(WebApplication app, Caller caller, long coupon) =>
        (this.app, this.caller, this.coupon, action) = (app, caller, coupon, app.Services.GetRequiredService<ClaimCoupon>());

    public int Callers => 64;

    /// <summary>The program's own services in this process, on a folder where it was seeded and stopped.</summary>
    public static async Task<ActionClaims> PrepareAsync(string folder, string key, string coupon)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.AddPlatform(new WorkbenchSettings(null, folder,
            new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "workbench.db")}"), Demo: false, RateLimits: false));
        WebApplication app = builder.Build();
        await app.Services.GetRequiredService<DatabaseSetup>().RunAsync();
        // Jobs and whatever else runs beside the actions, but no web server.
        foreach (IHostedService service in app.Services.GetServices<IHostedService>().Where(one => one.GetType().Assembly == typeof(ClaimCoupon).Assembly))
            await service.StartAsync(default);
        string hash = Secrets.Hash(key);
        ApiKey row = await app.Services.GetRequiredService<Reader>().RunAsync(db => db.ApiKeys.SingleAsync(one => one.Hash == hash));
        return new ActionClaims(app, Caller.Key(row.Id, row.Name, row.MerchantId!.Value), Ids.Parse(coupon));
    }

    /// <summary>Brings in a list of the merchant's own codes, waits until the job is through, and tells how long both took.</summary>
    public static async Task<int> ImportCodesAsync(string folder, string key, string coupon, int count)
    {
        ActionClaims world = await PrepareAsync(folder, key, coupon);
        List<StartCodeImport.Line> lines =
            [.. Enumerable.Range(1, count).Select(at => new StartCodeImport.Line(at, $"OWN-{at * 7_368_787L % 100_000_000:D8}"))];
        long begin = Stopwatch.GetTimestamp();
        Outcome<ImportSheet> stored = await world.app.Services.GetRequiredService<StartCodeImport>().RunAsync(world.caller, world.coupon, lines);
        if (stored.Refusal is { } no) throw new InvalidOperationException(no.Code);
        double storing = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        await world.app.Services.GetRequiredService<RunCodeImports>().RunAsync(default);
        ImportSheet? done;
        do done = (await world.app.Services.GetRequiredService<FindCodeImport>().RunAsync(world.caller, world.coupon)).Value;
        while (done is not { IsDone: true });
        double seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        Console.WriteLine(JsonSerializer.Serialize(new { storing, seconds, added = done.Added }));
        return 0;
    }

    public async Task OneAsync()
    {
        long mine = Interlocked.Increment(ref number);
        string person = $"{mine * 6_180_339_887 % 10_000_000_000:D10}";
        Caller once = caller.Once<PieceSheet>(FormOnce.NewKey(), person, piece => piece.Id);
        Outcome<PieceSheet> claimed = await action.RunAsync(once, coupon, new ClaimCoupon.Request(person));
        if (claimed.Refusal is { } no) throw new InvalidOperationException(no.Code);
        Interlocked.Increment(ref done);
    }

    public string? WhatIsWrong()
    {
        (int claimed, int rows) = app.Services.GetRequiredService<Reader>().RunAsync(async db => (
            await db.Coupons.Where(row => row.Id == coupon).Select(row => row.Claimed).SingleAsync(),
            await db.Pieces.CountAsync(row => row.CouponId == coupon))).GetAwaiter().GetResult();
        return claimed == done && rows == done ? null : $"{done} answers, {claimed} counted, {rows} rows";
    }
}
