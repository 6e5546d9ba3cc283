using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Screens.Merchant;

/// <summary>What stands in the form of a sign-up.</summary>
internal sealed class SignUpForm
{
    public static IReadOnlyList<string> Pointers { get; } = ["/coupons", "/cities", "/trade", "/picture", "/title", "/text", "/shops"];

    public HashSet<string> Coupons { get; } = [];

    public HashSet<string> Cities { get; } = [];

    public string? Trade { get; set; }

    public string? Picture { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public SignUpBody Body => new(
        [.. Coupons.Order(StringComparer.Ordinal)], [.. Cities.Order(StringComparer.Ordinal)], Words.TryParse(Trade, out Trade trade) ? trade : null, Picture,
        Title, Text);

    public static SignUpForm Of(SignUpBody said)
    {
        SignUpForm form = new()
        {
            Trade = said.Trade is { } trade ? Words.Name(trade) : null, Picture = said.Picture, Title = said.Title, Text = said.Text,
        };
        form.Coupons.UnionWith(said.Coupons ?? []);
        form.Cities.UnionWith(said.Cities ?? []);
        return form;
    }
}
