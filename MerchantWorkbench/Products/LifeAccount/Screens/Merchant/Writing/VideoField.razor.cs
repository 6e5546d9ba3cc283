using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>A film travels past the live connection, and goes on by itself while that is away; only how far it came is told here.</summary>
public sealed partial class VideoField : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2), Short = TimeSpan.FromMinutes(2);
    private ElementReference upload, player, words;
    private IJSObjectReference? script;
    private DotNetObjectReference<VideoField>? self;
    private string? under, wrong, noCover, unsaid;
    private int? percent;
    private bool taking, isNew;

    [Inject] private IJSRuntime Browser { get; set; } = null!;

    [Inject] private Sentences Sentences { get; set; } = null!;

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Parameter, EditorRequired] public IHasFilm Form { get; set; } = null!;

    /// <summary>Where its fields stand in the request: empty for a video post, a block's place in an article.</summary>
    [Parameter] public string At { get; set; } = "";

    /// <summary>The cover's field there.</summary>
    [Parameter] public string CoverField { get; set; } = "cover";

    /// <summary>What is wrong with the post, once that is to be told.</summary>
    [Parameter] public Refusal? Of { get; set; }

    [Parameter] public EventCallback OnChange { get; set; }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        try
        {
            if (script is not null) await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }
    }

    /// <summary>How far the film came.</summary>
    /// <param name="done">In hundredths.</param>
    [JSInvokable]
    public void CameTo(int done)
    {
        (percent, under) = (done, Say["Video.SendingAt", done]);
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isNew) return;
        isNew = false;
        await TakeCoverAsync(early: true);
        StateHasChanged();
    }

    private async Task SendAsync()
    {
        (wrong, noCover, under) = (null, null, Say["Video.Sending"]);
        IJSObjectReference module = await ScriptAsync();
        SentVideo sent = await module.InvokeAsync<SentVideo>("send", Patience, upload, self ??= DotNetObjectReference.Create(this));
        await module.InvokeVoidAsync("done", upload);
        (under, percent) = (null, null);
        if (sent.Id is null)
        {
            wrong = sent.Error ?? Say["Video.Lost"];
            return;
        }

        Form.Video = new() { Video = sent.Id, Address = sent.Address!, Width = sent.Width, Height = sent.Height, Seconds = sent.Seconds };
        (Form.Cover, isNew) = (null, true);
        await OnChange.InvokeAsync();
    }

    private async Task TakeCoverAsync(bool early)
    {
        taking = true;
        SentPicture taken = await (await ScriptAsync()).InvokeAsync<SentPicture>("cover", Short, upload, player, Here.Path("life/pictures"), early,
            "./" + Assets["js/pictures.js"]);
        taking = false;
        if (taken.Id is null) noCover = taken.Error ?? Say["Video.NoCover"];
        else await CoverAsync(taken);
    }

    private Task CoverAsync(SentPicture sent)
    {
        (Form.Cover, noCover) = (new PictureRow { Picture = sent.Id!, Address = sent.Address! }, null);
        return OnChange.InvokeAsync();
    }

    private async Task SayAsync()
    {
        IJSObjectReference module = await ScriptAsync();
        SentPicture sent = await module.InvokeAsync<SentPicture>("captions", Short, words, Here.Path("life/captions"));
        await module.InvokeVoidAsync("done", words);
        if (sent.Id is null) unsaid = sent.Error ?? Say["Video.Lost"];
        else await CaptionAsync(sent.Id, sent.Address);
    }

    private Task CaptionAsync(string? id, string? address)
    {
        (Form.Video!.Captions, Form.Video.CaptionsAddress, unsaid) = (id, address, null);
        return OnChange.InvokeAsync();
    }

    private string? Wrong(string name) => Of?.Fields.FirstOrDefault(one => one.Pointer == $"{At}/{name}") is { } field ? Sentences.For(field) : null;

    private async Task<IJSObjectReference> ScriptAsync() =>
        script ??= await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/video.js"]);
}
