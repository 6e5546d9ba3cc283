using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using MerchantWorkbench.Bench.Runs;
using MerchantWorkbench.Bench.World;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Bench.InProcess;

/// <summary>Time and allocation of what can be measured without a server, by BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class ActionBenchmarks
{
    private const int Together = 64;
    private static (string Folder, string Key, string Coupon) place;
    private ActionClaims? claims;

    /// <summary>Seeds a world, and runs the benchmarks on it in this process: nothing is generated or built.</summary>
    internal static async Task<int> RunAsync(Options options)
    {
        string folder = Directory.CreateTempSubdirectory("workbench-bench-").FullName;
        await using (App app = await App.StartAsync(options.App, folder)) place = (folder, app.Key, await app.CouponAsync());
        Job job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(7);
        BenchmarkRunner.Run<ActionBenchmarks>(DefaultConfig.Instance.AddJob(job).WithArtifactsPath(Path.Combine(folder, "artifacts"))
            .WithOptions(ConfigOptions.DisableLogFile));
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private readonly CodeCipher cipher = new(new byte[16]);
    private long next;

    [GlobalSetup]
    public void Prepare() => claims = ActionClaims.PrepareAsync(place.Folder, place.Key, place.Coupon).GetAwaiter().GetResult();

    [Benchmark(Description = "claim, alone")]
    public Task ClaimAlone() => claims!.OneAsync();

    [Benchmark(Description = "claim, 64 at once, each", OperationsPerInvoke = Together)]
    public Task ClaimTogether() => Task.WhenAll(Enumerable.Range(0, Together).Select(_ => claims!.OneAsync()));

    [Benchmark(Description = "code of a piece")]
    public string Code() => cipher.Codes([next++])[0];
}
