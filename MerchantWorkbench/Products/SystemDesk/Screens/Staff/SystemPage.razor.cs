using System.Data.Common;
using System.Globalization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.SystemDesk.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.SystemDesk.Screens.Staff;

/// <summary>How the program is doing, looked at again every few seconds while the page is open.</summary>
public sealed partial class SystemPage : IDisposable
{
    private const double Tail = 0.99;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource left = new();
    private SystemSheet? sheet;
    private Refusal? refusal;
    private bool isSilent;

    [CascadingParameter] private StaffScope Here { get; set; } = null!;

    [Inject] private ReadSystem Read { get; set; } = null!;

    private string DatabaseNote => sheet!.OtherCopies is { } others ? Say["System.PostgreSql", others] : Say["System.Sqlite"];

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        await LookAsync();
        if (RendererInfo.IsInteractive) _ = FollowAsync(left.Token);
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("N1", CultureInfo.CurrentCulture);

    private static string Time(DateTimeOffset? at) =>
        at is { } instant ? Zone.Of(null).Local(instant).ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "–";

    /// <summary>A quantile as people read it: two digits, and a dash when nothing was counted.</summary>
    private static string OrNone(Spread of, double times, double share = 0.5)
    {
        if (of.Count == 0) return "–";
        double value = of.Quantile(share) * times;
        return value.ToString(value < 10 && times > 1 ? "N1" : "N0", CultureInfo.CurrentCulture);
    }

    private async Task FollowAsync(CancellationToken stop)
    {
        using PeriodicTimer timer = new(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                await LookAsync();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    /// <summary>When the database does not answer, the last figures stay and say how old they are.</summary>
    private async Task LookAsync()
    {
        try
        {
            if ((await Read.RunAsync(Here.Caller, left.Token)).Is(out SystemSheet? seen, out refusal)) sheet = seen;
            isSilent = false;
        }
        catch (Exception failure) when (sheet is not null && failure is DbException or InvalidOperationException { InnerException: DbException })
        {
            isSilent = true;
        }
    }
}
