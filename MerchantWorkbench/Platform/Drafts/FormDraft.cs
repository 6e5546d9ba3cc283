using System.Text;
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
    /// <summary>Letters that go to the browser with every save; a longer form the server keeps alone, so that no large message delays typing.</summary>
    private const int MostToBrowser = 5_000;

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
        var whole = new StringBuilder();
        while (await script!.InvokeAsync<string?>("read", Key, whole.Length) is { Length: > 0 } part) whole.Append(part);
        TForm? local = TForm.Read(whole.Length == 0 ? null : whole.ToString());
        return local?.KeptAt is { } at && !(at <= than) ? local : null;
    }

    /// <summary>Keeps both copies; of a long form the server's, and the browser's only when the server refused.</summary>
    /// <returns>Null, or why the server did not keep its copy; the browser's is kept all the same.</returns>
    public async Task<Refusal?> KeepAsync(TForm now, DateTimeOffset at)
    {
        now.KeptAt = at;
        string json = now.Write();
        bool isLong = json.Length > MostToBrowser;
        if (script is not null && !isLong) await script.InvokeVoidAsync("keep", Key, json);
        Refusal? no = (await keep.RunAsync(caller, permission, form, json)).Refusal;
        if (script is not null && isLong) await script.InvokeVoidAsync("keep", Key, no is null ? null : json);
        return no;
    }

    /// <summary>Forgets both copies.</summary>
    public async Task DropAsync()
    {
        if (script is not null) await script.InvokeVoidAsync("drop", Key);
        await drop.RunAsync(caller, permission, form);
    }
}
