using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant;

/// <summary>Filter and page of the list as they stand in the address, so that "back" and a copied link show the same.</summary>
/// <param name="Page">From 1.</param>
internal sealed record ListAddress(CouponState? State = null, string? Text = null, bool PublicOnly = false, int Page = 1)
{
    public CouponFilter Filter => new(State, Text, PublicOnly);

    public bool IsFiltered => Filter != new CouponFilter();

    public static ListAddress Read(string? state, string? text, string? forPublic, string? page) => new(
        Words.TryParse(state, out CouponState wanted) ? wanted : null, string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        forPublic == "1", PageNumber.Of(page, 1));

    /// <summary>With the question mark, or empty.</summary>
    public string Query
    {
        get
        {
            List<string> parts = [];
            if (State is { } state) parts.Add("state=" + Words.Name(state));
            if (Text is { } text) parts.Add("q=" + Uri.EscapeDataString(text));
            if (PublicOnly) parts.Add("public=1");
            if (Page > 1) parts.Add($"page={Page}");
            return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
        }
    }
}
