using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Api;

/// <summary>What a merchant sends.</summary>
/// <param name="Revision">The revision it was written on; 0 for the first.</param>
internal sealed record NewSignUp(
    int Revision, IReadOnlyList<string>? Coupons, IReadOnlyList<string>? Cities = null, Trade? Trade = null, string? Picture = null, string? Title = null,
    string? Text = null)
{
    public SignUpBody Body => new(Coupons, Cities, Trade, Picture, Title, Text);
}
