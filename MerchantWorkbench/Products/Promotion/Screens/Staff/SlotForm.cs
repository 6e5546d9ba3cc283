using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Screens.Staff;

/// <summary>What stands in the form of a slot. Invited shops are written with commas.</summary>
internal sealed class SlotForm
{
    public string? Code { get; set; }

    public string? NameZh { get; set; }

    public string? NameEn { get; set; }

    public string? Maturity { get; set; } = Words.Name(Domain.Maturity.Pilot);

    public string? Look { get; set; } = Words.Name(SlotLook.Card);

    public long? TitleMost { get; set; } = 20;

    public long? TextMost { get; set; } = 40;

    public bool HasPicture { get; set; }

    public long? RatioWide { get; set; } = 1;

    public long? RatioHigh { get; set; } = 1;

    public HashSet<SlotWay> Ways { get; } = [];

    public HashSet<ShopperPage> Pages { get; } = [];

    public long? PerView { get; set; } = 1;

    public long? SmallShare { get; set; } = 30;

    public long? PaidPlaces { get; set; } = 0;

    public long? Reserve { get; set; } = 0;

    public long? DayPrice { get; set; } = 0;

    public long? PerShopperDay { get; set; } = 60;

    public long? Order { get; set; } = 9;

    public List<string> Cities { get; } = [];

    public string? Invited { get; set; }

    public SlotTerms Terms => new(
        NameZh ?? "", NameEn ?? "", Words.TryParse(Maturity, out Maturity maturity) ? maturity : 0,
        new CreativeFormat(Whole(TitleMost), Whole(TextMost), HasPicture, Whole(RatioWide), Whole(RatioHigh)),
        Words.TryParse(Look, out SlotLook look) ? look : 0, [.. Ways.Order()], [.. Pages.Order()], Whole(PerView), Whole(SmallShare), Whole(PerShopperDay),
        Whole(Order))
    { Cities = [.. Cities], Invited = List(Invited), PaidPlaces = Whole(PaidPlaces), Reserve = Whole(Reserve), DayPrice = Whole(DayPrice) };

    public static SlotForm Of(string code, SlotTerms terms)
    {
        SlotForm form = new()
        {
            Code = code, NameZh = terms.NameZh, NameEn = terms.NameEn, Maturity = Words.Name(terms.Maturity), Look = Words.Name(terms.Look),
            TitleMost = terms.Format.TitleMost, TextMost = terms.Format.TextMost, HasPicture = terms.Format.HasPicture, RatioWide = terms.Format.RatioWide,
            RatioHigh = terms.Format.RatioHigh, PerView = terms.PerView, SmallShare = terms.SmallShare, PerShopperDay = terms.PerShopperDay,
            Order = terms.Order, Invited = string.Join(", ", terms.Invited), PaidPlaces = terms.PaidPlaces, Reserve = terms.Reserve,
            DayPrice = terms.DayPrice,
        };
        form.Ways.UnionWith(terms.Ways);
        form.Pages.UnionWith(terms.Pages);
        form.Cities.AddRange(terms.Cities);
        return form;
    }

    private static int Whole(long? value) => value is >= int.MinValue and <= int.MaxValue ? (int)value : -1;

    private static string[] List(string? typed) =>
        [.. (typed ?? "").Split([',', '\uFF0C', '\u3001', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
