using System.Globalization;
using Bunit;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Screens.Shopper.Parts;
using MerchantWorkbench.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Screens.Shopper.Parts;

/// <summary>When a show is, in words that are right at the moment they are drawn.</summary>
public sealed class AnnouncementWhenTests : ComponentTest
{
    private static readonly DateTimeOffset Starts = new(2026, 7, 3, 12, 0, 0, TimeSpan.Zero);

    private readonly TestTime time = new(Starts);

    public AnnouncementWhenTests() => Services.AddSingleton(new Clock(time));

    [Theory]
    [InlineData("zh-Hans", -3_060 * 60, "还有 2 天 3 小时")]
    [InlineData("en", -3_060 * 60, "in 2 days 3 hours")]
    [InlineData("en", -1_500 * 60, "in 1 day 1 hour")]
    [InlineData("en", -1_440 * 60, "in 1 day")]
    [InlineData("zh-Hans", -200 * 60, "还有 3 小时 20 分钟")]
    [InlineData("en", -61 * 60, "in 1 hour 1 minute")]
    [InlineData("zh-Hans", -1, "还有 1 分钟")]
    [InlineData("zh-Hans", 0, "正在进行")]
    [InlineData("en", 7_199, "on now")]
    [InlineData("zh-Hans", 7_200, "已结束")]
    public void The_countdown_says_how_long_that_it_is_on_and_that_it_is_over(string language, int seconds, string words)
    {
        time.Now = Starts.AddSeconds(seconds);
        Assert.Equal(words, Drawn(language).Find(".stamp").TextContent);
    }

    [Theory]
    [InlineData("zh-Hans", "7 月 3 日 周五 20:00")]
    [InlineData("en", "Fri 3 Jul, 20:00")]
    public void Day_weekday_and_hour_are_the_merchants(string language, string words) => Assert.Equal(words, Drawn(language).Find("b").TextContent);

    private IRenderedComponent<AnnouncementWhen> Drawn(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);
        AnnouncementSheet show = new("见", null, Starts, Starts.AddHours(2), null, null, [], [], 0);
        return Render<AnnouncementWhen>(set => set.Add(one => one.Show, show).Add(one => one.Zone, Zone.Of("Asia/Shanghai")));
    }
}
