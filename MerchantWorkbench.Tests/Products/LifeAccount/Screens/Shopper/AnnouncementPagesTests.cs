using System.Net;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Screens.Shopper;

/// <summary>An announcement on the shopper's pages over HTTP, forms sent as they were drawn, no script anywhere.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class AnnouncementPagesTests(SeededApp town) : IClassFixture<SeededApp>
{
    private const int MostBytes = 60_000;

    [Fact]
    public async Task Two_quick_taps_ask_once_and_the_next_takes_it_back()
    {
        string path = "/m/life/" + await LiveAsync(DateTimeOffset.UtcNow.AddDays(2).AddHours(3).AddMinutes(1));
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string page = await phone.ReadAsync(path);
        Assert.Contains("还有 2 天 3 小时", page, StringComparison.Ordinal);
        HttpResponseMessage[] taps = await Task.WhenAll(phone.SendAsync(path, page, "remind"), phone.SendAsync(path, page, "remind"));
        Assert.All(taps, tap => Assert.Equal((HttpStatusCode.Redirect, path + "#remind"), (tap.StatusCode, Where(tap))));
        string asked = await phone.ReadAsync(path);
        Assert.Contains("已预约提醒", asked, StringComparison.Ordinal);
        Assert.Contains("1 人已预约", asked, StringComparison.Ordinal);
        Assert.Contains("1 人已预约", await phone.ReadAsync("/m/life"), StringComparison.Ordinal);
        Assert.DoesNotContain("开播提醒", await phone.ReadAsync("/m/messages"), StringComparison.Ordinal);

        using HttpResponseMessage back = await phone.SendAsync(path, asked, "remind");
        Assert.DoesNotContain("已预约", await phone.ReadAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_an_hour_before_it_stands_among_the_messages_and_a_form_that_comes_too_late_is_told_why()
    {
        string post = await LiveAsync(DateTimeOffset.UtcNow.AddMinutes(25)), path = "/m/life/" + post;
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string page = await phone.ReadAsync(path);
        using HttpResponseMessage tap = await phone.SendAsync(path, page, "remind");
        string messages = await phone.ReadAsync("/m/messages");
        Assert.Contains("开播提醒", messages, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}\"", messages, StringComparison.Ordinal);

        await town.InFileAsync("UPDATE life_account_post SET starts_at = $at WHERE id = $id",
            ("$at", "2026-01-01 00:00:00"), ("$id", Ids.Parse(post)));
        using HttpResponseMessage late = await phone.SendAsync(path, page, "remind");
        Assert.Contains("这里没有等着开播的直播", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_goods_and_three_coupons_are_light_and_each_coupon_is_taken_by_itself()
    {
        string[] coupons = [await town.OutAsync(), await town.OutAsync(), await town.OutAsync()];
        string path = "/m/life/" + await LiveAsync(DateTimeOffset.UtcNow.AddDays(3), coupons);
        using PhoneBrowser phone = new(town.App.BaseAddress);
        int bytes = await phone.WeighAsync(path);
        Figure.Report("phone.announcement.bytes", bytes, "bytes", floor: MostBytes, goal: 45_000);
        Assert.InRange(bytes, 1, MostBytes);
        string page = await phone.ReadAsync(path);
        Assert.Equal(1, page.Split("<script").Length - 1);
        Assert.Equal(10, page.Split("class=\"block-product\"").Length - 1);

        using HttpResponseMessage tap = await phone.SendAsync(path, page, $"[{coupons[1]}]mounted");
        Assert.Equal((HttpStatusCode.Redirect, path + "#coupon-" + coupons[1]), (tap.StatusCode, Where(tap)));
        Assert.Equal((0, 1, 0), (await ClaimedAsync(coupons[0]), await ClaimedAsync(coupons[1]), await ClaimedAsync(coupons[2])));
    }

    private async Task<string> LiveAsync(DateTimeOffset starts, string[]? coupons = null)
    {
        string post = await town.HandedInAsync(PostingBody.Announcement("后厨见", await town.PictureAsync(), starts, coupons));
        await town.ApproveAsync(post);
        return post;
    }

    /// <summary>Where an answer leads, below this program.</summary>
    private string Where(HttpResponseMessage answer)
    {
        Uri to = new(town.App.BaseAddress, answer.Headers.Location!);
        return to.PathAndQuery + to.Fragment;
    }

    private async Task<int> ClaimedAsync(string coupon) =>
        (await town.SendAsync(town.Key, HttpMethod.Get, "/api/v1/coupons/" + coupon)).GetProperty("claimed").GetInt32();
}
