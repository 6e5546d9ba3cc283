using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Platform.Drafts;

/// <summary>The two copies of a form in the making: in this browser at once, on the server soon after. Whichever is newer counts.</summary>
/// <param name="permission">The right to send the form.</param>
/// <param name="form">Which form, e.g. <c>coupon:new</c>.</param>
public sealed class FormDraft<TForm>(KeepDraft keep, FindDraft find, DropDraft drop, Caller caller, Permission permission, string form)
    where TForm : class, IKept<TForm>
{
    private IJSObjectReference? script;

    /// <summary>Name of the browser's copy: people and merchants who share a browser share no drafts.</summary>
    public string Key => $"{caller.MerchantId}:{caller.PersonId}:{form}";

    /// <summary>The browser is there; its module has read, keep and drop.</summary>
    public void Meet(IJSObjectReference module) => script = module;

    /// <summary>The server's copy.</summary>
    public async Task<TForm?> OnServerAsync() =>
        (await find.RunAsync(caller, permission, form)).Is(out Draft? draft, out _) ? TForm.Read(draft.Content) : null;

    /// <summary>The browser's copy, when it is the newer one.</summary>
    public async Task<TForm?> InBrowserAsync(DateTimeOffset? than)
    {
        TForm? local = TForm.Read(await script!.InvokeAsync<string?>("read", Key));
        return local?.KeptAt is { } at && !(at <= than) ? local : null;
    }

    /// <summary>Keeps both copies.</summary>
    /// <returns>Null, or why the server did not keep its copy; the browser's is kept all the same.</returns>
    public async Task<Refusal?> KeepAsync(TForm now, DateTimeOffset at)
    {
        now.KeptAt = at;
        string json = now.Write();
        if (script is not null) await script.InvokeVoidAsync("keep", Key, json);
        return (await keep.RunAsync(caller, permission, form, json)).Refusal;
    }

    /// <summary>Forgets both copies.</summary>
    public async Task DropAsync()
    {
        if (script is not null) await script.InvokeVoidAsync("drop", Key);
        await drop.RunAsync(caller, permission, form);
    }
}
