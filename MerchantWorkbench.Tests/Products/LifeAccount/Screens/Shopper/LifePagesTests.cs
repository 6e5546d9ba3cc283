using System.Net;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Screens.Shopper;

/// <summary>The feed and a post's page over HTTP, forms sent as they were drawn, no script anywhere.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class LifePagesTests(SeededApp town) : IClassFixture<SeededApp>
{
    private const int MostBytes = 60_000;

    [Fact]
    public async Task Feed_and_post_are_light_and_the_post_loads_one_script_that_may_be_missing()
    {
        string post = await town.LiveAsync(new string('面', 1_000), await town.OutAsync());
        for (int more = 0; more < 11; more++) await town.LiveAsync(new string('汤', 200 + more));
        using PhoneBrowser phone = new(town.App.BaseAddress);
        foreach ((string name, string path) in new[] { ("feed", "/m/life"), ("post", "/m/life/" + post) })
        {
            int bytes = await phone.WeighAsync(path);
            Figure.Report($"phone.{name}.bytes", bytes, "bytes", floor: MostBytes, goal: 45_000);
            Assert.InRange(bytes, 1, MostBytes);
            Assert.Equal(name == "post" ? 1 : 0, (await phone.ReadAsync(path)).Split("<script").Length - 1);
        }
        string first = await phone.ReadAsync("/m/life");
        string next = first.Split("/m/life?after=")[1].Split('"')[0];
        Assert.Contains("面面", await phone.ReadAsync("/m/life?after=" + next), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coupon_on_a_post_is_taken_there_once_and_the_shopper_is_back_on_the_post()
    {
        string coupon = await town.OutAsync(("perPerson", 2)), path = "/m/life/" + await town.LiveAsync("带券的面", coupon);
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string page = await phone.ReadAsync(path);
        HttpResponseMessage[] taps = await Task.WhenAll(phone.SendAsync(path, page, "mounted"), phone.SendAsync(path, page, "mounted"));
        Assert.All(taps, tap => Assert.Equal((HttpStatusCode.Redirect, path + "#coupon"), (tap.StatusCode, Where(tap))));
        Assert.Equal(1, await ClaimedAsync(coupon));
        Assert.Contains("您已经领过，还可以再领", await phone.ReadAsync(path), StringComparison.Ordinal);

        using HttpResponseMessage second = await phone.SendAsync(path, await phone.ReadAsync(path), "mounted");
        Assert.Equal(2, await ClaimedAsync(coupon));
        string done = await phone.ReadAsync(path);
        Assert.Contains("/m/wallet/", done, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"mounted\"", done, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/m/shop/{shop}")]
    [InlineData("/m/coupon/{coupon}")]
    [InlineData("/m/life/{post}")]
    public async Task Every_shopper_page_of_the_merchant_lets_follow_and_stop_following(string where)
    {
        string coupon = await town.OutAsync(), post = await town.LiveAsync("关注看看");
        string path = where.Replace("{shop}", town.Home[3..], StringComparison.Ordinal).Replace("{coupon}", coupon, StringComparison.Ordinal)
            .Replace("{post}", post, StringComparison.Ordinal);
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string page = await phone.ReadAsync(path);
        HttpResponseMessage[] taps = await Task.WhenAll(phone.SendAsync(path, page, "follow"), phone.SendAsync(path, page, "follow"));
        Assert.All(taps, tap => Assert.Equal((HttpStatusCode.Redirect, path), (tap.StatusCode, Where(tap))));
        string followed = await phone.ReadAsync(path);
        Assert.Contains("已关注", followed, StringComparison.Ordinal);
        Assert.Contains("您关注了这家店", await phone.ReadAsync("/m/life"), StringComparison.Ordinal);

        using HttpResponseMessage stop = await phone.SendAsync(path, followed, "follow");
        Assert.DoesNotContain("已关注", await phone.ReadAsync(path), StringComparison.Ordinal);
        Assert.DoesNotContain("您关注了这家店", await phone.ReadAsync("/m/life"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_ones_own_piece_lets_follow_the_shop_that_gave_it()
    {
        string coupon = "/m/coupon/" + await town.OutAsync();
        using PhoneBrowser phone = new(town.App.BaseAddress);
        using HttpResponseMessage taken = await phone.SendAsync(coupon, await phone.ReadAsync(coupon));
        string piece = Where(taken);
        Assert.StartsWith("/m/wallet/", piece, StringComparison.Ordinal);
        using HttpResponseMessage followed = await phone.SendAsync(piece, await phone.ReadAsync(piece), "follow");
        Assert.Equal((HttpStatusCode.Redirect, piece), (followed.StatusCode, Where(followed)));
        Assert.Contains("已关注", await phone.ReadAsync(piece), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_live_and_nonsense_are_not_found()
    {
        using PhoneBrowser phone = new(town.App.BaseAddress);
        foreach (string path in new[] { "/m/life/" + await town.HandedInAsync("还在审"), "/m/life/nonsense", "/m/life/0" })
        {
            using HttpResponseMessage answer = await phone.AskAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        await phone.ReadAsync("/m/life?after=nonsense");
    }

    [Fact]
    public async Task Words_of_a_merchant_are_words_whatever_they_look_like()
    {
        const string evil = "<img src=x onerror=alert(1)>&lt;b&gt;";
        string page;
        using (PhoneBrowser phone = new(town.App.BaseAddress)) page = await phone.ReadAsync("/m/life/" + await town.LiveAsync(evil));
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;&amp;lt;b&amp;gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
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
