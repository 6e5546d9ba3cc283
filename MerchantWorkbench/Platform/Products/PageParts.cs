using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace MerchantWorkbench.Platform.Products;

/// <summary>What the houses put at one place of a page. The page need not know who they are; without them it is whole.</summary>
public sealed class PageParts : ComponentBase
{
    [Inject] private ProductRegistry Products { get; set; } = null!;

    /// <summary>Which place of the page it is.</summary>
    [Parameter, EditorRequired] public string Place { get; set; } = "";

    /// <summary>Id of the thing the page is about, handed to components as <c>Id</c>; null where it is about none.</summary>
    [Parameter] public string? Id { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (PagePart part in Products.All(sheet => sheet.AllPageParts).Where(part => part.Place == Place))
        {
            builder.OpenComponent(0, part.Component);
            builder.SetKey(part.Component);
            if (Id is not null) builder.AddComponentParameter(1, nameof(Id), Id);
            builder.CloseComponent();
        }
    }
}
