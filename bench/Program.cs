using System.Globalization;
using MerchantWorkbench.Bench.InProcess;
using MerchantWorkbench.Bench.Opponents;
using MerchantWorkbench.Bench.Runs;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// One executable: the run itself, and each contestant that is no copy of the program, in a process of its own.
switch (args)
{
    case ["run", .. var words] when Options.Read(words) is { } options:
        return await Run.AllAsync(options);
    case ["micro", .. var words] when Options.Read(["quick", .. words]) is { } options:
        return await ActionBenchmarks.RunAsync(options);
    case ["echo", var url]:
        await EchoServer.RunAsync(url);
        return 0;
    case ["naive", var url, var folder]:
        await NaiveServer.RunAsync(url, folder);
        return 0;
    case ["raw", var folder]:
        return await Bout.ServeAsync(new RawSqlite(folder));
    case ["row-lock", var connection]:
        return await Bout.ServeAsync(await RowLock.PrepareAsync(connection));
    case ["actions", var folder, var key, var coupon]:
        return await Bout.ServeAsync(await ActionClaims.PrepareAsync(folder, key, coupon));
    case ["codes", var folder, var key, var coupon, var count]:
        return await ActionClaims.ImportCodesAsync(folder, key, coupon, int.Parse(count, CultureInfo.InvariantCulture));
    default:
        Console.Error.WriteLine("Usage: run smoke|quick|full [--app DLL] [--only PARTS] [--sizes N,N] [--rounds N] [--seconds N] | micro");
        return 2;
}
