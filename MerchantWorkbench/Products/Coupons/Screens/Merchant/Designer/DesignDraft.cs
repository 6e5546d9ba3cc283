using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Drafts;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>The two copies of a form in the making: in this browser at once, on the server soon after. Whichever is newer counts.</summary>
internal sealed class DesignDraft(KeepDraft keep, FindDraft find, DropDraft drop, Caller caller, long? coupon)
{
    private readonly string form = coupon is { } id ? $"coupon:{Ids.Text(id)}" : "coupon:new";
    private IJSObjectReference? script;

    /// <summary>Name of the browser's copy: people and merchants who share a browser share no drafts.</summary>
    public string Key => $"{caller.MerchantId}:{caller.PersonId}:{form}";

    /// <summary>The browser is there.</summary>
    public void Meet(IJSObjectReference module) => script = module;

    /// <summary>The server's copy.</summary>
    public async Task<CouponForm?> OnServerAsync() =>
        (await find.RunAsync(caller, CouponPermissions.Edit, form)).Is(out Draft? draft, out _) ? CouponForm.Read(draft.Content) : null;

    /// <summary>The browser's copy, when it is the newer one.</summary>
    public async Task<CouponForm?> InBrowserAsync(DateTimeOffset? than)
    {
        CouponForm? local = CouponForm.Read(await script!.InvokeAsync<string?>("read", Key));
        return local?.KeptAt is { } at && !(at <= than) ? local : null;
    }

    /// <summary>Keeps both copies.</summary>
    /// <returns>Null, or why the server did not keep its copy; the browser's is kept all the same.</returns>
    public async Task<Refusal?> KeepAsync(CouponForm now, DateTimeOffset at)
    {
        now.KeptAt = at;
        string json = now.Write();
        if (script is not null) await script.InvokeVoidAsync("keep", Key, json);
        return (await keep.RunAsync(caller, CouponPermissions.Edit, form, json)).Refusal;
    }

    /// <summary>Forgets both copies.</summary>
    public async Task DropAsync()
    {
        if (script is not null) await script.InvokeVoidAsync("drop", Key);
        await drop.RunAsync(caller, CouponPermissions.Edit, form);
    }
}
