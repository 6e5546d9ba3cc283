using System.Net;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Screens.Shopper;

/// <summary>An article's page and its card in the feed, over HTTP and without script.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed partial class ArticlePagesTests(SeededApp town) : IClassFixture<SeededApp>
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

    [Fact]
    public async Task A_vote_is_a_plain_form_the_phone_is_back_at_the_poll_and_the_vote_can_be_changed_there()
    {
        string path = "/m/life/" + await PolledAsync(null);
        using PhoneBrowser phone = new(town.App.BaseAddress), other = new(town.App.BaseAddress);
        string page = await phone.ReadAsync(path);
        Assert.Equal(2, page.Split("type=\"radio\"").Length - 1);
        Assert.DoesNotContain("poll-bars", page, StringComparison.Ordinal);
        HttpResponseMessage[] taps = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => phone.SendAsync(path, page, "vote", ("Option", Evil))));
        Assert.All(taps, tap => Assert.Equal((HttpStatusCode.Redirect, path + "#poll"), (tap.StatusCode, Where(tap))));

        string voted = await phone.ReadAsync(path);
        Assert.Equal([$"{Evil} （您选的） 1 票 · 100%", "清汤 0 票 · 0%"], Bars(voted));
        Assert.Contains("<summary>改选</summary>", voted, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", voted, StringComparison.Ordinal);
        using HttpResponseMessage change = await phone.SendAsync(path, voted, "vote", ("Option", "清汤"));
        Assert.Equal(path + "#poll", Where(change));
        Assert.Equal([$"{Evil} 0 票 · 0%", "清汤 （您选的） 1 票 · 100%"], Bars(await phone.ReadAsync(path)));

        string fresh = await other.ReadAsync(path);
        Assert.DoesNotContain("poll-bars", fresh, StringComparison.Ordinal);
        foreach ((string option, string told) in new[] { ("", "先选一个，再点投票。"), ("红汤", "投票的内容刚刚改过。") })
        {
            using HttpResponseMessage no = await other.SendAsync(path, fresh, "vote", ("Option", option));
            Assert.Equal(HttpStatusCode.OK, no.StatusCode);
            Assert.Contains(told, await no.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task After_its_end_a_poll_shows_what_was_chosen_and_asks_nobody()
    {
        string path = "/m/life/" + await PolledAsync("2026-01-02T10:00:00Z");
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string page = await phone.ReadAsync(path);
        Assert.Contains("已于 1 月 2 日 18:00 截止", page, StringComparison.Ordinal);
        Assert.Equal([$"{Evil} 0 票 · 0%", "清汤 0 票 · 0%"], Bars(page));
        Assert.DoesNotContain("value=\"vote\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_closed_until_they_are_opened_without_script()
    {
        string id = await town.HandedInAsync(PostingBody.Article<object>(
            "问答", new { type = "questions", questions = new[] { new { question = Evil, answer = "六点\n七点" } } }));
        await town.ApproveAsync(id);
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string page = await phone.ReadAsync("/m/life/" + id);
        Assert.Contains("<details><summary>&lt;img src=x onerror=alert(1)&gt;</summary>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"post-text\">六点&#xA;七点</p></details>", page, StringComparison.Ordinal);
    }

    /// <summary>What stands beside the bars, line by line.</summary>
    private static string[] Bars(string page) =>
        [.. BarText().Matches(page).Select(line => WebUtility.HtmlDecode(Space().Replace(Tag().Replace(line.Groups["text"].Value, " "), " ")).Trim())];

    private string Where(HttpResponseMessage answer)
    {
        Uri to = new(town.App.BaseAddress, answer.Headers.Location!);
        return to.PathAndQuery + to.Fragment;
    }

    private async Task<string> PolledAsync(string? ends)
    {
        string id = await town.HandedInAsync(PostingBody.Article<object>(
            "投一票", new { type = "heading", text = "汤" }, new { type = "poll", question = "哪种汤？", options = new[] { Evil, "清汤" }, ends }));
        await town.ApproveAsync(id);
        return id;
    }

    [GeneratedRegex("<li>\\s*(?<text><p><span>.*?</p>)\\s*<svg class=\"poll-bar\"", RegexOptions.Singleline)]
    private static partial Regex BarText();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Space();

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
