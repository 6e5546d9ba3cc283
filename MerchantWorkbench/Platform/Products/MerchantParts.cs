using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace MerchantWorkbench.Platform.Products;

/// <summary>What the houses put beside a merchant's name on shoppers' pages. The page need not know who they are.</summary>
public sealed class MerchantParts : ComponentBase
{
    [Inject] private ProductRegistry Products { get; set; } = null!;

    /// <summary>The merchant the page is about.</summary>
    [Parameter, EditorRequired] public long Merchant { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (Type part in Products.All(sheet => sheet.AllShopperParts))
        {
            builder.OpenComponent(0, part);
            builder.SetKey(part);
            builder.AddComponentParameter(1, nameof(Merchant), Merchant);
            builder.CloseComponent();
        }
    }
}
