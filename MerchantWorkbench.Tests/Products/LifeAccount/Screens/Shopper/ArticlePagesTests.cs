using System.Net;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Screens.Shopper;

/// <summary>An article's page and its card in the feed, over HTTP and without script.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class ArticlePagesTests(SeededApp town) : IClassFixture<SeededApp>
{
    private const int MostBytes = 60_000;
    private const string Evil = "<img src=x onerror=alert(1)>";

    [Fact]
    public async Task Every_word_is_a_word_and_the_page_is_light()
    {
        string path = "/m/life/" + await LiveAsync(Evil, await town.OutAsync());
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string page = await phone.ReadAsync(path), feed = await phone.ReadAsync("/m/life");
        foreach (string read in new[] { page, feed })
        {
            Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", read, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", read, StringComparison.Ordinal);
            // The one that tells that the end was seen, and none of a merchant's.
            Assert.Equal(read == page ? 1 : 0, read.Split("<script").Length - 1);
        }

        Assert.Contains("js/read.", page, StringComparison.Ordinal);
        Assert.Contains("<b>熬了六小时</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("熬了六小时</b>", feed, StringComparison.Ordinal);
        int bytes = await phone.WeighAsync(path);
        Figure.Report("phone.article.bytes", bytes, "bytes", floor: MostBytes, goal: 45_000);
        Assert.InRange(bytes, 1, MostBytes);
    }

    [Fact]
    public async Task Its_coupon_is_taken_and_its_account_followed_where_they_stand()
    {
        string path = "/m/life/" + await LiveAsync("热汤面", await town.OutAsync());
        using PhoneBrowser phone = new(town.App.BaseAddress);
        using HttpResponseMessage tap = await phone.SendAsync(path, await phone.ReadAsync(path), "mounted");
        Assert.Equal(HttpStatusCode.Redirect, tap.StatusCode);
        using HttpResponseMessage follow = await phone.SendAsync(path, await phone.ReadAsync(path), "follow");
        Assert.Equal(HttpStatusCode.Redirect, follow.StatusCode);
        string page = await phone.ReadAsync(path);
        Assert.Contains("/m/wallet/", page, StringComparison.Ordinal);
        Assert.Contains("已关注", page, StringComparison.Ordinal);
    }

    private async Task<string> LiveAsync(string title, string coupon)
    {
        string id = await town.HandedInAsync(PostingBody.Article<object>(
            title, new { type = "heading", text = Evil }, new { type = "picture", picture = await town.PictureAsync(), alt = Evil },
            new { type = "paragraph", runs = new object[] { new { text = "骨汤" }, new { text = "熬了六小时", bold = true }, new { text = Evil } } },
            new { type = "coupon", coupon }, new { type = "follow" },
            new { type = "product", name = Evil, priceFen = 1800, link = "https://example.com/oil" }));
        await town.ApproveAsync(id);
        return id;
    }
}
