using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Tests.Products.Coupons.Screens.Merchant.Designer;

public sealed class CostSentenceTests
{
    [Theory]
    [InlineData(CouponKind.MoneyOff, "满 30 减 5，共 100 张，最多花 500 元；每人 1 张，领后 7 天，随时能用。")]
    [InlineData(CouponKind.PercentOff, "满 0.01 元，8 折，最多减 10 元，共 100 张，最多花 1,000 元；每人 1 张，领后 7 天，随时能用。")]
    [InlineData(CouponKind.SpecialPrice, "牛肉面，特价 9.9 元，最多减 20 元，共 100 张，最多花 2,000 元；每人 1 张，领后 7 天，随时能用。")]
    [InlineData(CouponKind.Exchange, "免费换卤蛋（值 3 元），共 100 张，最多花 300 元；每人 1 张，领后 7 天，随时能用。")]
    [InlineData(CouponKind.FreeForm, "老客人看着给，共 100 张，最多花 800 元；每人 1 张，领后 7 天，随时能用。")]
    public void It_says_what_a_coupon_does_and_costs(CouponKind kind, string sentence) => Assert.Equal(sentence, Say("zh-Hans").Of(Some.Terms(kind)));

    [Fact]
    public void It_says_so_in_English_too() =>
        Assert.Contains("100 coupons, ¥500 at most; 1 per person", Say("en").Of(Some.MoneyOff), StringComparison.Ordinal);

    [Fact]
    public void Hours_are_said_in_days_of_the_week() =>
        Assert.EndsWith(
            "周六、周日 11:00–14:00能用。",
            Say("zh-Hans").Of(Some.MoneyOff with { UseWindows = [new([6, 7], "11:00", "14:00")] }), StringComparison.Ordinal);

    [Theory]
    [InlineData(62, "按毛利 62%，一笔 30 元的单还赚 13.6 元")]
    [InlineData(10, "亏本提醒：按毛利 10%，一笔 30 元的单要亏 2 元")]
    [InlineData(101, null)]
    public void A_margin_shows_whether_the_smallest_order_loses_money(int margin, string? sentence) =>
        Assert.Equal(sentence, Say("zh-Hans").Left(Some.MoneyOff, margin));

    private static CostSentence Say(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new CultureInfo(language);
        IServiceProvider services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        return new CostSentence(services.GetRequiredService<IStringLocalizer<Texts>>(), Zone.Of("Asia/Shanghai"));
    }
}
