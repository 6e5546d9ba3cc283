using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>Is the process alive, and can it do its work?</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).ExcludeFromDescription();
        app.MapGet("/health/ready", async (Reader reader, CommitProbe probe, CancellationToken stop) =>
        {
            try
            {
                await reader.RunAsync(db => db.Settings.AnyAsync(stop), stop);
                if (await probe.CanCommitAsync()) return Results.Text("ready");
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException)
            {
                // Said below.
            }
            return Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
        }).ExcludeFromDescription();
    }
}
