using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Platform.Events;

/// <summary>A page that reads itself anew soon after something was committed at its merchant; many commits in a row are one reading.</summary>
public abstract class LivePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private IDisposable? ear, peopleEar;
    private int waiting;
    private bool hasMissed;

    [Inject] private CommittedEvents Committed { get; set; } = null!;

    [CascadingParameter] protected MerchantScope Here { get; set; } = null!;

    [Inject] private PeopleNews News { get; set; } = null!;

    [Inject] private Clock Clock { get; set; } = null!;

    /// <summary>How long after the first signal it reads: never more often than once in this.</summary>
    protected virtual TimeSpan Calm => TimeSpan.FromMilliseconds(500);

    /// <summary>Whether it shows figures about people, which change without an event.</summary>
    protected virtual bool FollowsPeople => false;

    /// <summary>Since when a person holds it still; null while it follows.</summary>
    protected DateTimeOffset? PausedAt { get; private set; }

    /// <summary>Holds it still, or lets it follow again: then it reads at once what it has missed.</summary>
    protected async Task HoldAsync()
    {
        PausedAt = PausedAt is null ? Clock.Now : null;
        if (PausedAt is not null || !hasMissed) return;
        hasMissed = false;
        await RefreshAsync();
    }

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task RefreshAsync();

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        ear?.Dispose();
        peopleEar?.Dispose();
        // Cancelled, not disposed: the page may still be on the list of those who are just being told.
        gone.Cancel();
    }

    /// <summary>Listens before the first reading: over a slow line the first drawing is confirmed long after it.</summary>
    protected override void OnInitialized()
    {
        if (!RendererInfo.IsInteractive) return;
        ear = Committed.Listen(events => Hear(events.Any(happened => happened.MerchantId == Here.Id)));
        if (FollowsPeople) peopleEar = News.Listen(merchants => Hear(merchants.Contains(Here.Id)));
    }

    private void Hear(bool isMine)
    {
        if (isMine && Interlocked.Exchange(ref waiting, 1) == 0) _ = SoonAsync(gone.Token);
    }

    private async Task SoonAsync(CancellationToken stop)
    {
        await Task.Delay(Calm, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        Interlocked.Exchange(ref waiting, 0);
        if (stop.IsCancellationRequested) return;
        await InvokeAsync(async () =>
        {
            if (PausedAt is not null)
            {
                hasMissed = true;
                return;
            }
            await RefreshAsync();
            StateHasChanged();
        });
    }
}
