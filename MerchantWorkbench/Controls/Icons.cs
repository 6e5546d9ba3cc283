using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Controls;

/// <summary>
/// The symbols of icons/sprite.svg. Text and no component: an open page keeps 5 KB for each of those and 160 bytes for each element or attribute of one.
/// </summary>
public static class Icons
{
    /// <summary>One symbol; decoration only. Always beside words or in a control with a label: it is hidden from readers.</summary>
    /// <param name="assets">The <c>Assets</c> of the component that draws it.</param>
    /// <param name="name">Id of the symbol, a constant of the program.</param>
    /// <param name="small">16 px instead of 20 px.</param>
    public static MarkupString Icon(this ResourceAssetCollection assets, string name, bool small = false) => // allowed: no name comes from outside
        new($"""
            <svg class="icon{(small ? " small" : "")}" aria-hidden="true" focusable="false"><use href="{assets["icons/sprite.svg"]}#{name}"></use></svg>
            """);
}
