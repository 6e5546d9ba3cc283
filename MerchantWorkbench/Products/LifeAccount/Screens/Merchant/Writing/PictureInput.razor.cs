using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>Pictures travel past the live connection; one call for each, so that a slow network has two minutes for every one of them.</summary>
public sealed partial class PictureInput : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly List<string> wrong = [];
    private ElementReference upload;
    private IJSObjectReference? script;
    private string? under;

    [Inject] private IJSRuntime Browser { get; set; } = null!;

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>What stands on the button.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    [Parameter] public string? Hint { get; set; }

    [Parameter] public string? Error { get; set; }

    /// <summary>How many more are welcome.</summary>
    [Parameter] public int Most { get; set; } = 1;

    /// <summary>One picture has arrived.</summary>
    [Parameter] public EventCallback<SentPicture> OnSent { get; set; }

    private string FileId => Id + "-file";

    private bool IsOff => Most < 1 || under is not null;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (script is not null) await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }
    }

    private async Task SendAsync()
    {
        wrong.Clear();
        script ??= await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/pictures.js"]);
        int chosen = await script.InvokeAsync<int>("count", upload), welcome = Math.Min(chosen, Most);
        for (int at = 0; at < welcome; at++)
        {
            under = Say["Picture.Sending", at + 1, welcome];
            StateHasChanged();
            SentPicture sent = await script.InvokeAsync<SentPicture>("send", Patience, upload, at);
            if (sent.Id is not null) await OnSent.InvokeAsync(sent);
            else wrong.Add(Say["Picture.Wrong", at + 1, sent.Error ?? Say["Picture.Lost"]]);
        }

        if (chosen > welcome) wrong.Add(Say["Picture.TooMany", PostBody.MostPictures]);
        await script.InvokeVoidAsync("done", upload);
        under = null;
    }
}
