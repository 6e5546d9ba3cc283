using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Merchants.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Merchants.Screens.Merchant;

/// <summary>The logo travels as a plain form: pictures are too large for a circuit.</summary>
public partial class LogoPage
{
    private Refusal? refusal;

    [Parameter] public string Merchant { get; set; } = "";

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "logo")] private IFormFile? Picture { get; set; }

    [Inject] private ChangeLogo Change { get; set; } = null!;

    [Inject] private Sentences Sentences { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Whatever is wrong with the picture stands at its field, also what concerns the file as a whole.</summary>
    private string? Wrong => refusal switch
    {
        { Fields: [var first, ..] } => Sentences.For(first),
        { Kind: RefusalKind.TooLarge } => Sentences.For(refusal),
        _ => null,
    };

    private async Task UploadAsync()
    {
        if (Picture is null || Picture.Length == 0) refusal = Refusal.Invalid(new FieldRefusal("/picture", "field.required"));
        else if (Picture.Length > FileStore.MostBytes) refusal = FileStore.TooLarge;
        else await KeepAsync(await BytesAsync(Picture));
    }

    private Task RemoveAsync() => KeepAsync(null);

    private async Task KeepAsync(byte[]? bytes)
    {
        if ((await Change.RunAsync(Here.Caller, bytes)).Is(out _, out refusal)) Navigation.NavigateTo(Here.Path("settings"));
    }

    private static async Task<byte[]> BytesAsync(IFormFile file)
    {
        using var all = new MemoryStream();
        await file.CopyToAsync(all);
        return all.ToArray();
    }
}
