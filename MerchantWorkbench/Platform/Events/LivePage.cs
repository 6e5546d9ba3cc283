using MerchantWorkbench.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Platform.Events;

/// <summary>A page that reads itself anew soon after something was committed at its merchant; many commits in a row are one reading.</summary>
public abstract class LivePage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource gone = new();
    private IDisposable? ear;
    private int waiting;

    [Inject] private CommittedEvents Committed { get; set; } = null!;

    [CascadingParameter] protected MerchantScope Here { get; set; } = null!;

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task RefreshAsync();

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        ear?.Dispose();
        // Cancelled, not disposed: the page may still be on the list of those who are just being told.
        gone.Cancel();
    }

    /// <summary>Listens before the first reading: over a slow line the first drawing is confirmed long after it.</summary>
    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive) ear = Committed.Listen(Hear);
    }

    private void Hear(IReadOnlyList<Event> events)
    {
        if (events.Any(happened => happened.MerchantId == Here.Id) && Interlocked.Exchange(ref waiting, 1) == 0) _ = SoonAsync(gone.Token);
    }

    private async Task SoonAsync(CancellationToken stop)
    {
        await Task.Delay(Calm, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        Interlocked.Exchange(ref waiting, 0);
        if (stop.IsCancellationRequested) return;
        await InvokeAsync(async () =>
        {
            await RefreshAsync();
            StateHasChanged();
        });
    }
}
