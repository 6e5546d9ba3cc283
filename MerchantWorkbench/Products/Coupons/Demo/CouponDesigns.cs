using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Demo;

/// <summary>The coupons of the demo town: every kind, every state, and what a shopkeeper would really do with them.</summary>
internal static class CouponDesigns
{
    private static readonly Layer[] Own = [Layer.Own], Everywhere = [Layer.Own, Layer.Public], PublicOnly = [Layer.Public];
    private static readonly int[] Workdays = [1, 2, 3, 4, 5], AllDays = [1, 2, 3, 4, 5, 6, 7];

    public static IReadOnlyList<Design> All { get; } = [.. NoodleShop, .. PetShop, .. CornerShops];

    private static Design[] NoodleShop =>
    [
        new("laowang", -90, 30, 10, MoneyOff("午市满 30 减 5", 1_200, 500, 3_000, Everywhere) with
        {
            PerPerson = 8, PerPersonPerDay = 1, UseWindows = [new(Workdays, "11:00", "14:00")], Description = "工作日 11 点到 14 点堂食可用，每桌一张。",
        }) { Hours = (11, 13), Order = (30, 88) },
        new("laowang", -80, -35, 7, PercentOff("第二碗半价", 300, 50, 1_200, Own) with { PerPerson = 2 }) { Order = (24, 60) },
        new("laowang", -14, 10, 9, SpecialPrice("红烧牛肉面 9.9 元", 36, 990, "红烧牛肉面（大碗）一碗", Everywhere)) { Spare = 3, Order = (22, 30) },
        new("laowang", -60, 20, 6, Exchange("免费卤蛋一个", 800, 300, "卤蛋一个", Own) with { PerPerson = 4, Validity = new(DaysAfterClaim: 3) }) { Order = (15, 45) },
        new("laowang", -45, -12, 4, FreeForm("老客随心减", 200, "老客人点三样以上，收银员看着减，最多减 10 元。", 1_000, Own)) { Order = (40, 120) },
        new("laowang", -30, 5, 3, Exchange("下雨天送酸梅汤", 300, 600, "冰镇酸梅汤一杯", Own)) { Fate = Fate.Paused, FateDay = -3 },
        new("laowang", -5, 30, 0, Exchange("粉丝专享：加面免费", 200, 300, "加面一份", Own) with { Audience = Audience.Followers }),
        new("laowang", 6, 40, 1, MoneyOff("冬至饺子满 50 减 10", 500, 1_000, 5_000, Own)),
        new("laowang", 3, 30, 1, MoneyOff("夜宵满 40 减 8", 300, 800, 4_000, Own)) { Fate = Fate.LeftAsDraft },
        new("laowang", -6, 20, 1, PercentOff("全城最低价，面面俱到 8 折", 500, 20, 1_000, PublicOnly)) { Fate = Fate.SentBack },
        new("laowang", -1, 25, 1, SpecialPrice("招牌小菜 1 元尝鲜", 300, 100, "凉拌小菜任选一份", PublicOnly)) { Fate = Fate.Waits },
    ];

    private static Design[] PetShop =>
    [
        new("amao", -85, 45, 6, PercentOff("洗澡 8 折", 900, 20, 3_000, Everywhere) with { PerPerson = 3, Validity = new(DaysAfterClaim: 30) })
            { Order = (60, 180) },
        new("amao", -70, -20, 4, MoneyOff("新客洗护减 20", 150, 2_000, 8_000, Own) with { BudgetFen = 260_000 }) { Order = (80, 220) },
        new("amao", -50, 30, 3, Exchange("洗澡五次卡", 60, 6_000, "小型犬洗澡一次", Own) with { UsesPerPiece = 5, Validity = new(DaysAfterClaim: 180) })
            { Order = (60, 60), Used = 95 },
        new("amao", -40, 15, 4, Exchange("猫粮试吃装", 300, 1_500, "猫粮试吃装 100 克", Everywhere) with { Validity = new(DaysAfterClaim: 5, WaitDays: 1) })
            { Order = (15, 90), Used = 60 },
        new("amao", -55, 25, 3, SpecialPrice("驱虫套餐 39 元", 36, 3_900, "体内外驱虫一次（10 公斤以内）", Own)) { Order = (68, 68), Used = 85 },
        new("amao", -2, 30, 1, SpecialPrice("造型修剪 99 元", 100, 9_900, "全身造型修剪一次", PublicOnly)) { Fate = Fate.Waits },
        new("amao", 2, 60, 1, FreeForm("寄养满三天谢礼", 80, "寄养满三天，送零食或减 30 元，店员办理。", 3_000, Own)) { Fate = Fate.LeftAsDraft },
    ];

    private static Design[] CornerShops =>
    [
        new("haolinju", -88, 60, 16, MoneyOff("天天满 20 减 3", 6_000, 300, 2_000, Everywhere) with { PerPerson = 30, PerPersonPerDay = 1, PerDay = 60 })
            { Fate = Fate.Grown, FateDay = -20, Order = (20, 70) },
        new("haolinju", -75, 30, 9, SpecialPrice("早餐豆浆 1 元", 1_500, 100, "热豆浆一杯", Own) with
        {
            PerPerson = 10, UseWindows = [new(AllDays, "06:30", "10:00")], Description = "早上 6 点半到 10 点可用。",
        }) { Hours = (7, 9), Order = (4, 20), Used = 80 },
        new("haolinju", -65, -30, 7, Exchange("咖啡买一送一", 500, 900, "中杯美式一杯", Everywhere) with { PerPerson = 2 }) { Order = (9, 30) },
        new("haolinju", -40, 20, 5, PercentOff("夜猫子 9 折", 700, 10, 500, Own) with { PerPerson = 5, UseWindows = [new(AllDays, "20:00", "02:00")] })
            { Hours = (20, 22), Order = (12, 60) },
        new("haolinju", -58, -28, 4, MoneyOff("周年庆满 50 减 10", 120, 1_000, 5_000, Everywhere)) { Order = (50, 130), Used = 85 },
        new("haolinju", -35, -5, 3, MoneyOff("会员日满 30 减 6", 400, 600, 3_000, Own)) { Fate = Fate.Stopped, FateDay = -16, Order = (30, 90) },
        new("haolinju", -25, 35, 3, MoneyOff("园区企业福利 10 元", 80, 1_000, 1_000, Own) with { CodeMode = CodeMode.Uploaded }) { Order = (12, 60), Used = 80 },
        new("haolinju", -9, 4, 6, FreeForm("临期面包随手减", 200, "当天到期的面包，店员现场减价，最多减 6 元。", 600, Own) with { Validity = new(DaysAfterClaim: 2) })
            { Order = (8, 25), Used = 55 },
        new("haolinju", -1, 30, 1, Exchange("关东煮任选一串", 2_000, 350, "关东煮任选一串", PublicOnly)) { Fate = Fate.Waits },
    ];

    private static CouponTerms MoneyOff(string name, int total, long amountFen, long thresholdFen, Layer[] layers) =>
        Plain(name, CouponKind.MoneyOff, total, layers) with { AmountFen = amountFen, ThresholdFen = thresholdFen };

    private static CouponTerms PercentOff(string name, int total, int percent, long capFen, Layer[] layers) =>
        Plain(name, CouponKind.PercentOff, total, layers) with { PercentOff = percent, CapFen = capFen };

    private static CouponTerms SpecialPrice(string name, int total, long priceFen, string goods, Layer[] layers) =>
        Plain(name, CouponKind.SpecialPrice, total, layers) with { PriceFen = priceFen, Goods = goods };

    private static CouponTerms Exchange(string name, int total, long amountFen, string goods, Layer[] layers) =>
        Plain(name, CouponKind.Exchange, total, layers) with { AmountFen = amountFen, Goods = goods };

    private static CouponTerms FreeForm(string name, int total, string terms, long capFen, Layer[] layers) =>
        Plain(name, CouponKind.FreeForm, total, layers) with { Terms = terms, CapFen = capFen };

    private static CouponTerms Plain(string name, CouponKind kind, int total, Layer[] layers) => new()
    {
        Name = name, Kind = kind, Total = total, Layers = layers, CodeMode = CodeMode.Generated, Validity = new(DaysAfterClaim: 7),
    };
}
