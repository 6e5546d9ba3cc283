using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor.Pasting;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Screens.Merchant.Writing.Editor.Pasting;

/// <summary>What is copied from elsewhere arrives as blocks; what is not taken is told.</summary>
public sealed class PastedHtmlTests
{
    [Theory]
    [InlineData("<h2>怎么 吃</h2><p>先<b>喝</b>汤</p>", "heading 怎么 吃|paragraph 先*喝*汤", "")]
    [InlineData("<h1>" + "很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的题" + "</h1>",
        "paragraph 很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的题", "")]
    [InlineData("<p>一</p>\n <p> 二 <br> 三 </p>", "paragraph 一|paragraph 二 ⏎三", "")]
    [InlineData("<ul><li>汤</li><li><p>面</p></li></ul><ol><li>先<i>喝</i></li></ol>", "list ·汤 ·面|list 1先_喝_", "")]
    [InlineData("<ul><li>汤<ul><li>骨汤</li></ul></li></ul>", "list ·汤 ·骨汤", "")]
    [InlineData("<blockquote><p>真好喝</p></blockquote><hr>", "quote 真好喝|divider ", "")]
    [InlineData("看<a href='https://a.cn/x'>这里</a><a href='javascript:alert(1)'>那里</a><a href='http://b.cn'>别处</a>",
        "paragraph 看[这里→https://a.cn/x]那里别处", "Link 2")]
    [InlineData("<p><img src=x onerror=alert(1)>字</p><script>alert(1)</script><video src=x></video><input value=1>", "paragraph 字",
        "Picture 1, Media 1, Form 1, Script 1")]
    [InlineData("<table><tr><td>牛肉面</td><td>28 元</td></tr><tr><td>素面</td><td>18 元</td></tr></table>",
        "paragraph 牛肉面 | 28 元|paragraph 素面 | 18 元", "Table 1")]
    [InlineData("<p><span style='color:red;font-size:20px'>红</span><font face=宋体>字</font></p>", "paragraph 红字", "Look 1")]
    [InlineData("<b style='font-weight:normal'>不粗</b><span style='font-weight: 700'>粗</span>", "paragraph 不粗*粗*", "")]
    [InlineData("<p style='display:none'>看不见</p>", "", "")]
    [InlineData("早上六点\r\n  熬汤 two\nwords", "paragraph 早上六点熬汤 two words", "")]
    [InlineData("<p>藏\u202E着\u200B字</p>", "paragraph 藏着字", "")]
    [InlineData("<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>一</p>"
        + "<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>二</p><p class=MsoNormal>完<o:p></o:p></p>",
        "list 1一 2二|paragraph 完", "")]
    [InlineData("<p class=MsoListParagraph><span style='mso-list:Ignore'>·</span>点</p>", "list ·点", "")]
    [InlineData("<section><section><p>微信</p></section></section>", "paragraph 微信", "")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;", "paragraph <script>alert(1)</script>", "")]
    [InlineData("", "", "")]
    public void It_becomes_blocks_of_words_and_the_rest_is_told(string html, string blocks, string left)
    {
        Pasted pasted = PastedHtml.Read(html, 60);
        Assert.Equal((blocks, left), (string.Join('|', pasted.Blocks.Select(Told)), string.Join(", ", pasted.Left.Select(one => $"{one.Key} {one.Value}"))));
    }

    [Fact]
    public void What_is_too_long_is_cut_into_blocks_that_an_article_can_hold()
    {
        string long2 = string.Concat(Enumerable.Repeat("😀面", 2_500));
        Pasted pasted = PastedHtml.Read($"<p>{long2}</p><ul><li>{long2[..6_000]}</li></ul>", 60);
        Assert.Equal([2_000, 2_000, 1_000], pasted.Blocks.Take(3).Select(block => PlainText.Length(block.Words())));
        Assert.Equal(long2, string.Concat(pasted.Blocks.Take(3).Select(block => block.Words())));
        Assert.Equal(8, pasted.Blocks.Skip(3).Sum(block => block.Items!.Count));
        Assert.Null(ArticleRules.WhatIsWrong(new PostBody { Kind = PostKind.Article, Title = "长", Blocks = pasted.Blocks }));
    }

    [Fact]
    public void Blocks_without_room_are_counted()
    {
        Pasted pasted = PastedHtml.Read(string.Concat(Enumerable.Repeat("<p>面</p>", 70)), 58);
        Assert.Equal((58, 12), (pasted.Blocks.Count, pasted.Left[Leftover.Block]));
    }

    [Fact]
    public void A_page_that_is_nested_a_hundred_thousand_times_is_read_as_far_as_people_write()
    {
        string deep = string.Concat(Enumerable.Repeat("<div>", 190_000));
        Assert.Equal(["paragraph 先和面"], PastedHtml.Read("<p>先和面</p>" + deep + "面", 60).Blocks.Select(Told));
        Assert.Equal(60, PastedHtml.Read(string.Concat(Enumerable.Repeat("<p>面<br>", 2_000)), 60).Blocks.Count);
    }

    private static string Told(Block block) => Words.Name(block.Type!.Value) + " " + (block.Type == BlockType.List
        ? string.Join(' ', block.Items!.Select((item, at) => (block.Ordered == true ? $"{at + 1}" : "·") + Told(item.Runs!)))
        : block.Text ?? Told(block.Runs ?? []));

    private static string Told(IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(run =>
    {
        string sign = run.Bold ? "*" : run.Italic ? "_" : "";
        string words = sign + run.Text!.Replace("\n", "⏎", StringComparison.Ordinal) + sign;
        return run.Link is null ? words : $"[{words}→{run.Link}]";
    }));
}
