using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
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

    /// <summary>The merchant's crowds.</summary>
    [Parameter] public IReadOnlyList<AudienceChoice> Crowds { get; set; } = [];

    /// <summary>Layers that stay because the coupon is out there.</summary>
    [Parameter] public IReadOnlyList<Layer> Kept { get; set; } = [];

    private IReadOnlyList<Choice> ShopForms =>
        [new(All, Say["Designer.AllShops"], Say["Designer.AllShopsHint"]), new(Chosen, Say["Designer.ChosenShops"], Say["Designer.ChosenShopsHint"])];

    private IReadOnlyList<Choice> CodeForms =>
    [
        new(Words.Name(CodeMode.Generated), Say["Designer.Generated"], Say["Designer.GeneratedHint"]),
        new(Words.Name(CodeMode.Uploaded), Say["Designer.Uploaded"], Say["Designer.UploadedHint"]),
    ];

    /// <summary>One that is over or gone is still the coupon's.</summary>
    private IReadOnlyList<Choice> CrowdChoices =>
    [
        .. Crowds.Select(crowd => new Choice(crowd.Id, crowd.Name)),
        .. Form.Crowd is { Length: > 0 } gone && Crowds.All(crowd => crowd.Id != gone) ? [new Choice(gone, Say["Designer.CrowdOver"])] : (Choice[])[],
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

    private Task PickCrowdAsync(string? crowd)
    {
        Form.Crowd = crowd;
        return TouchAsync("/crowd");
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
