using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>A part of the form: edits its fields of the shared form and tells which one changed.</summary>
public abstract class DesignerSection : ComponentBase
{
    [CascadingParameter] protected MerchantScope Here { get; set; } = null!;

    [Parameter, EditorRequired] public CouponForm Form { get; set; } = null!;

    /// <summary>What is wrong with the fields the person has been to.</summary>
    [Parameter] public Refusal? Of { get; set; }

    /// <summary>The coupon is out: only what lets nobody down can still be changed.</summary>
    [Parameter] public bool Frozen { get; set; }

    /// <summary>A field was changed; told by its JSON Pointer.</summary>
    [Parameter] public EventCallback<string> OnChange { get; set; }

    /// <summary>A field is being typed into: pointer and text, for the phone only.</summary>
    [Parameter] public EventCallback<(string Pointer, string Text)> OnTyping { get; set; }

    protected Task TouchAsync(string pointer) => OnChange.InvokeAsync(pointer);

    protected Task TypingAsync(string pointer, string text) => OnTyping.InvokeAsync((pointer, text));
}
