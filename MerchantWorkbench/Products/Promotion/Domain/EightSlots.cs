namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>
/// The slots every database begins with: the eight of seed rows M079–M086. Daily promotion is open where row M073 says so: the recommended card, the
/// coupon channel, the recommendation places of the search, the payment-success page. What is said about them later stands in their versions alone.
/// </summary>
internal static class EightSlots
{
    public static IReadOnlyList<(string Code, SlotTerms Terms)> All { get; } =
    [
        ("search_box",
            Of("首页搜索框", "Search box", Maturity.Open, new(14, 0), SlotLook.Line, [SlotWay.Daily], [ShopperPage.Home, ShopperPage.Search], 3, 1)),
        ("app_center", Of("首页应用中心", "App center", Maturity.Pilot, new(12, 20), SlotLook.Card, [], [ShopperPage.Home], 2, 2)),
        ("message_reminder",
            Of("首页消息提醒", "Message reminder", Maturity.Pilot, new(20, 0), SlotLook.Line, [], [ShopperPage.Home], 1, 3)),
        ("recommended_card",
            Of("首页推荐卡片", "Recommended card", Maturity.Open, new(20, 40, true, 2, 1), SlotLook.Card, [SlotWay.Daily], [ShopperPage.Home], 2, 4)),
        ("payment_success", Of("支付成功页", "Payment-success page", Maturity.Open, new(16, 30), SlotLook.Card, [SlotWay.Daily], [ShopperPage.Paid], 1, 5)),
        ("life_channel", Of("生活频道", "Life channel", Maturity.Pilot, new(20, 40, true, 2, 1), SlotLook.Card, [], [ShopperPage.Life], 1, 6)),
        // Source of the square picture: row M085, the coupon channel's 600×600.
        ("coupon_channel",
            Of("消费券频道", "Coupon channel", Maturity.Open, new(20, 40, true), SlotLook.Card, [SlotWay.Daily], [ShopperPage.Coupons], 3, 7)),
        ("member_channel", Of("会员频道", "Member channel", Maturity.Pilot, new(20, 40), SlotLook.Card, [], [ShopperPage.Members], 2, 8)),
    ];

    private static SlotTerms Of(
        string zh, string en, Maturity maturity, CreativeFormat format, SlotLook look, SlotWay[] ways, ShopperPage[] pages, int perView, int order) =>
        new(zh, en, maturity, format, look, ways, pages, perView, SmallShare: 30, PerShopperDay: 60, order);
}
