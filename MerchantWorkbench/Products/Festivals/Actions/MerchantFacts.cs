using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>What rules are held against, read in the transaction of whoever asks.</summary>
internal sealed record MerchantFacts(SignUpFacts Facts, IReadOnlyList<CouponOffers.Offer> Offers, Zone Zone, Refusal? Wrong)
{
    /// <summary>Reads.</summary>
    public static async Task<MerchantFacts> ReadAsync(
        WorkbenchDb db, long merchant, SignUpBody said, CouponOffers coupons, DateTimeOffset now, CancellationToken stop)
    {
        Zone zone = await SignUpStep.ZoneAsync(db, merchant, stop);
        IReadOnlyList<CouponOffers.Offer> offers = await coupons.OfAsync(db, merchant, zone, now, stop);
        CouponFacts[] chosen = [.. (said.Coupons ?? []).Distinct().Select(id => offers.FirstOrDefault(offer => offer.Id == id)).OfType<CouponOffers.Offer>()
            .Select(one => new CouponFacts(
                one.Id, one.Name, one.Kind, one.ThresholdFen, one.LargestFen, one.PercentOff, one.Left, one.ClaimFrom, one.ClaimUntil))];
        int shops = await db.Shops.CountAsync(row => row.MerchantId == merchant && row.ClosedAt == null, stop);
        long picture = Ids.Parse(said.Picture);
        bool hasPicture = picture != 0 && await db.Files.Pictures().AnyAsync(file => file.Id == picture && file.MerchantId == merchant, stop);
        SignUpFacts facts = new(chosen, shops, [.. (said.Cities ?? []).Distinct()], said.Trade, hasPicture, said.Title?.Trim(), said.Text?.Trim(), zone);
        return new MerchantFacts(facts, offers, zone, WhatIsWrong(said, chosen.Length, hasPicture));
    }

    /// <summary>What no plan could want.</summary>
    private static Refusal? WhatIsWrong(SignUpBody said, int found, bool hasPicture)
    {
        var guard = new Guard()
            .Check((said.Coupons ?? []).Distinct().Count() == found, "/coupons", "festivals.coupon_not_public")
            .Check((said.Coupons ?? []).Count <= RuleKinds.MostCoupons, "/coupons", "festivals.too_many", RuleKinds.MostCoupons)
            .Check((said.Cities ?? []).Count <= SignUpBody.MostCities, "/cities", "festivals.too_many", SignUpBody.MostCities)
            .Check(said.Trade is not { } trade || Enum.IsDefined(trade), "/trade", "field.required")
            .Check(string.IsNullOrEmpty(said.Picture) || hasPicture, "/picture", "festivals.no_such_picture")
            .Line(said.Title, "/title", SignUpBody.MostTitle, required: false).Paragraph(said.Text, "/text", SignUpBody.MostText, required: false);
        foreach (string city in (said.Cities ?? []).Take(SignUpBody.MostCities)) guard.Line(city, "/cities", SignUpBody.MostCity);
        return guard.Refusal;
    }
}
