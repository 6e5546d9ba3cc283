using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What may be said about a slot.</summary>
internal static class SlotRules
{
    /// <summary>Longest name, longest code.</summary>
    public const int MostName = 20, MostCode = 24;

    private const int MostCities = 50, MostInvited = 200;

    /// <summary>All that is wrong, or null.</summary>
    public static Refusal? WhatIsWrong(string code, SlotTerms? said)
    {
        var guard = new Guard().Check(IsCode(code), "/code", "slots.code");
        if (said is null) return guard.Check(false, "/terms", "field.required").Refusal;
        CreativeFormat? format = said.Format;
        guard.Line(said.NameZh, "/terms/nameZh", MostName).Line(said.NameEn, "/terms/nameEn", 40)
            .Check(Enum.IsDefined(said.Maturity), "/terms/maturity", "field.required").Check(Enum.IsDefined(said.Look), "/terms/look", "field.required")
            .Check(format is not null, "/terms/format", "field.required")
            .Range(format?.TitleMost ?? 2, "/terms/format/titleMost", 2, 40).Range(format?.TextMost ?? 0, "/terms/format/textMost", 0, 120)
            .Range(format?.RatioWide ?? 1, "/terms/format/ratioWide", 1, 21).Range(format?.RatioHigh ?? 1, "/terms/format/ratioHigh", 1, 21)
            .Check(said.Ways is not null, "/terms/ways", "field.required").Check(said.Pages is { Count: > 0 }, "/terms/pages", "slots.pages")
            .Range(said.PerView, "/terms/perView", 1, 6).Range(said.SmallShare, "/terms/smallShare", 0, 100)
            .Range(said.PaidPlaces, "/terms/paidPlaces", 0, 3).Range(said.Reserve, "/terms/reserve", 0, 1_000_000)
            .Range(said.DayPrice, "/terms/dayPrice", 0, ExclusiveRules.MostPrice)
            .Check(said.Ways?.Contains(SlotWay.Exclusive) != true, "/terms/ways", "slots.day_by_price")
            .Range(said.PerShopperDay, "/terms/perShopperDay", 1, 200).Range(said.Order, "/terms/order", 1, 999)
            .Check(said.Cities?.Count <= MostCities, "/terms/cities", "slots.too_many", MostCities)
            .Check(said.Invited?.Count <= MostInvited, "/terms/invited", "slots.too_many", MostInvited);
        foreach (string city in said.Cities ?? [])
            CityName.Check(guard.Check(!string.IsNullOrWhiteSpace(city), "/terms/cities", "field.required"), city, "/terms/cities");
        foreach (string invited in said.Invited ?? []) guard.Line(invited, "/terms/invited", 30);
        return guard.Refusal;
    }

    private static bool IsCode(string code) =>
        code is not ("new" or "policy")
        && code.Length is >= 2 and <= MostCode && code.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
