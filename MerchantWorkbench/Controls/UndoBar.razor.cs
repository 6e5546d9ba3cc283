using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Controls;

/// <summary>
/// Says from below what was just done, and for a while offers to take it back; without <see cref="OnUndo"/> it is a plain message.
/// Keep it on the page all the time: readers hear a live region only if it was there before its words.
/// </summary>
public partial class UndoBar : IDisposable
{
    private CancellationTokenSource? waiting;
    private string? counted;

    /// <summary>What was done; null shows nothing.</summary>
    [Parameter] public string? Text { get; set; }

    /// <summary>Told with null when the message goes.</summary>
    [Parameter] public EventCallback<string?> TextChanged { get; set; }

    /// <summary>Takes it back.</summary>
    [Parameter] public EventCallback OnUndo { get; set; }

    /// <summary>How long it stays; 10 as a rule, 30 for a reviewer's verdict.</summary>
    [Parameter] public int Seconds { get; set; } = 10;

    /// <inheritdoc/>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        waiting?.Cancel();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Text == counted) return;
        counted = Text;
        if (waiting is not null) await waiting.CancelAsync();
        if (Text is null) return;
        waiting = new CancellationTokenSource();
        CancellationToken stop = waiting.Token;
        await Task.Delay(TimeSpan.FromSeconds(Seconds), stop).ContinueWith(_ => { }, TaskScheduler.Default);
        if (!stop.IsCancellationRequested) await TextChanged.InvokeAsync(null);
    }

    private async Task UndoAsync()
    {
        await OnUndo.InvokeAsync();
        await TextChanged.InvokeAsync(null);
    }
}
