using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Screens.Merchant.Parts;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>Finds a merchant's coupons by a part of the name or by the whole id, for the search of the frame.</summary>
internal sealed class CouponSearch(ListCoupons list, FindCoupon find, IStringLocalizer<Texts> say)
{
    /// <summary>The coupon whose id the text is, then the newest whose names hold it.</summary>
    public async Task<Outcome<IReadOnlyList<FoundCoupon>>> FindAsync(Caller caller, Zone zone, string text, int most, CancellationToken stop = default)
    {
        Outcome<Page<CouponSheet>> named = await list.RunAsync(caller, new CouponFilter(Text: text), new PageAsk(null, most), stop);
        if (named.Refusal is { } no) return no;
        List<CouponSheet> found = [.. named.Value!.Items];
        if (Ids.TryParse(text.Trim(), out long id) && (await find.RunAsync(caller, id, stop)).Value is { } exact) found.Insert(0, exact);
        return (FoundCoupon[])
        [
            .. found.DistinctBy(sheet => sheet.Id).Take(most).Select(sheet => new FoundCoupon(sheet.Id, sheet.Name, StateWords.Say(say, sheet, zone))),
        ];
    }
}
