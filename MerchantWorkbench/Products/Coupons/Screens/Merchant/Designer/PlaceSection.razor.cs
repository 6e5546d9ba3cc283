using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

public sealed partial class PlaceSection
{
    private const string All = "all", Chosen = "chosen";

    [Inject] private Sentences Sentences { get; set; } = null!;

    /// <summary>Names of the merchant's shops by id.</summary>
    [Parameter, EditorRequired] public IReadOnlyDictionary<string, string> Shops { get; set; } = null!;

    /// <summary>Layers that stay because the coupon is out there.</summary>
    [Parameter] public IReadOnlyList<Layer> Kept { get; set; } = [];

    private IReadOnlyList<Choice> ShopForms =>
        [new(All, Say["Designer.AllShops"], Say["Designer.AllShopsHint"]), new(Chosen, Say["Designer.ChosenShops"], Say["Designer.ChosenShopsHint"])];

    private IReadOnlyList<Choice> CodeForms =>
    [
        new(Words.Name(CodeMode.Generated), Say["Designer.Generated"], Say["Designer.GeneratedHint"]),
        new(Words.Name(CodeMode.Uploaded), Say["Designer.Uploaded"], Say["Designer.UploadedHint"]),
    ];

    private string? Wrong(string pointer) => Of?.Fields.FirstOrDefault(field => field.Pointer == pointer) is { } wrong ? Sentences.For(wrong) : null;

    private Task ToggleAsync(Layer layer)
    {
        if (!Form.Layers.Remove(layer)) Form.Layers.Add(layer);
        Form.Layers.Sort();
        return TouchAsync("/layers");
    }

    private Task ToggleAsync(string shop)
    {
        if (!Form.Shops.Remove(shop)) Form.Shops.Add(shop);
        return TouchAsync("/shops");
    }

    private Task PickAudienceAsync(bool followers)
    {
        Form.IsForFollowers = followers;
        return TouchAsync("/audience");
    }

    private Task PickShopsAsync(string? form)
    {
        Form.HasChosenShops = form == Chosen;
        return TouchAsync("/shops");
    }

    private Task PickCodesAsync(string? mode)
    {
        if (Words.TryParse(mode, out CodeMode picked)) Form.CodeMode = picked;
        return TouchAsync("/codeMode");
    }
}
