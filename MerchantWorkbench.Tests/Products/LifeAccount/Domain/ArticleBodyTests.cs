using System.Text.Json;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Tests.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Domain;

/// <summary>An article as a document: what it may say, and how it is written down.</summary>
public sealed class ArticleBodyTests
{
    private const string Pair = """{"question":"几点？","answer":"九点"}""";

    private static readonly string Item = $$"""{"runs":[{"text":"{{new string('长', 500)}}"}]}""";

    [Fact]
    public void A_title_and_a_paragraph_are_enough_and_every_type_of_block_is_welcome()
    {
        Assert.Null(Written.Wrong(Written.Article(Written.Paragraph("汤好。"))));
        Assert.Null(Written.Wrong(Written.Article([.. Written.OfEachType])));
        Assert.Equal(Enum.GetValues<BlockType>(), Written.OfEachType.Select(block => block.Type!.Value).Distinct().Order());
    }

    [Fact]
    public void What_is_missing_or_too_much_is_told_at_its_place()
    {
        Assert.Equal("/title field.required, /blocks posts.no_words", Written.Wrong(new PostBody { Kind = PostKind.Article }));
        PostBody sound = Written.Article(Written.Paragraph("字"));
        Assert.Equal("/title field.too_long", Written.Wrong(sound with { Title = new string('长', 33) }));
        Assert.Null(Written.Wrong(sound with { Title = string.Concat(Enumerable.Repeat("𠮷", 32)) }));
        Assert.Equal("/blocks field.too_many", Written.Wrong(Written.Article([.. Enumerable.Repeat(Written.Paragraph("字"), 61)])));
        Assert.Equal("/blocks field.too_long", Written.Wrong(Written.Article([.. Enumerable.Repeat(Written.Paragraph(new string('长', 2_000)), 6)])));
        Block[] galleries = [.. Enumerable.Range(0, 4).Select(number => Gallery(number, 9))];
        Assert.Equal("/blocks posts.too_many_pictures", Written.Wrong(Written.Article([Written.Paragraph("字"), .. galleries])));
        Assert.Equal("/text posts.not_for_kind, /pictures posts.not_for_kind, /coupon posts.not_for_kind",
            Written.Wrong(sound with { Text = "x", Pictures = [], Coupon = "1" }));
        Assert.Equal("/title posts.not_for_kind, /cover posts.not_for_kind, /blocks posts.not_for_kind",
            Written.Wrong(new PostBody("字", [new PostPicture("1")]) { Title = "x", Cover = "1", Blocks = [] }));
    }

    [Theory]
    [MemberData(nameof(WrongBlocks))]
    public void What_is_wrong_with_a_block_is_told_at_that_block(string wrong, string block) =>
        Assert.Equal(wrong, Written.Wrong(PostBody.Read($$"""{"kind":"article","title":"题","blocks":[{"type":"heading","text":"题"},{{block}}]}""")));

    public static TheoryData<string, string> WrongBlocks => new()
    {
        { "/blocks/1/type field.required", "{}" },
        { "/blocks/1/type field.required", "null" },
        { "/blocks/1/text field.too_long", $$"""{"type":"heading","text":"{{new string('长', 61)}}"}""" },
        { "/blocks/1/text field.not_plain", """{"type":"heading","text":"两\n行"}""" },
        { "/blocks/1/runs field.too_long", $$"""{"type":"paragraph","runs":[{"text":"{{new string('长', 2_000)}}"},{"text":"长"}]}""" },
        { "/blocks/1/runs/0/text field.not_plain", """{"type":"paragraph","runs":[{"text":"a\u202Eb"}]}""" },
        { "/blocks/1/runs/0 field.required", """{"type":"quote","runs":[null]}""" },
        { "/blocks/1/runs/0/link posts.link", """{"type":"paragraph","runs":[{"text":"x","link":"javascript:alert(1)"}]}""" },
        { "/blocks/1/items/1/runs/0/text field.not_plain", """{"type":"list","items":[{"runs":[]},{"runs":[{"text":"两\n行"}]}]}""" },
        { "/blocks/1/items field.too_long", $$"""{"type":"list","items":[{{string.Join(',', Enumerable.Repeat(Item, 11))}}]}""" },
        { "/blocks/1/alt posts.not_for_block", """{"type":"divider","alt":"线"}""" },
        { "/blocks/1/text posts.not_for_block", """{"type":"paragraph","text":"x"}""" },
        { "/blocks/1/picture field.required", """{"type":"picture"}""" },
        { "/blocks/1/pictures posts.gallery", """{"type":"gallery","pictures":[{"picture":"1"}]}""" },
        { "/blocks/1/pictures/1/picture field.twice", """{"type":"gallery","pictures":[{"picture":"1"},{"picture":"1"}]}""" },
        { "/blocks/1/coupon field.required", """{"type":"coupon"}""" },
        { "/blocks/1/shop field.required", """{"type":"shop"}""" },
        { "/blocks/2 posts.only_one", """{"type":"follow"},{"type":"follow"}""" },
        { "/blocks/2 posts.only_one", """{"type":"coupon","coupon":"1"},{"type":"coupon","coupon":"2"}""" },
        { "/blocks/1/name field.required, /blocks/1/link posts.link", """{"type":"product"}""" },
        { "/blocks/1/questions field.too_many", $$"""{"type":"questions","questions":[{{string.Join(',', Enumerable.Repeat(Pair, 11))}}]}""" },
        { "/blocks/1/questions/0/answer field.required, /blocks/1/questions/1/question field.required",
            """{"type":"questions","questions":[{"question":"几点？"},{"answer":"九点"},{"question":" "}]}""" },
        { "/blocks/1/questions/0/question field.not_plain", """{"type":"questions","questions":[{"question":"两\n行","answer":"两\n行"}]}""" },
        { "/blocks/1/questions/0/question field.too_long, /blocks/1/questions/0/answer field.too_long",
            $$"""{"type":"questions","questions":[{"question":"{{new string('长', 61)}}","answer":"{{new string('长', 301)}}"}]}""" },
        { "/blocks/1/questions/0 field.required", """{"type":"questions","questions":[null]}""" },
        { "/blocks/1/question field.required, /blocks/1/options posts.poll_options", """{"type":"poll"}""" },
        { "/blocks/1/options posts.poll_options", """{"type":"poll","question":"？","options":["一"," "]}""" },
        { "/blocks/1/options posts.poll_options", """{"type":"poll","question":"？","options":["1","2","3","4","5","6","7"]}""" },
        { "/blocks/1/options/1 field.twice", """{"type":"poll","question":"？","options":["一","一 "]}""" },
        { "/blocks/1/options/0 field.too_long", $$"""{"type":"poll","question":"？","options":["{{new string('长', 31)}}","短"]}""" },
        { "/blocks/1/options/0 field.not_plain", """{"type":"poll","question":"？","options":["两\n行","一行"]}""" },
        { "/blocks/1/questions posts.not_for_block", """{"type":"poll","question":"？","options":["一","二"],"questions":[]}""" },
        { "/blocks/1/ends posts.not_for_block", """{"type":"divider","ends":"2026-12-01T10:00:00Z"}""" },
        { "/blocks/2 posts.only_one", """{"type":"poll","question":"？","options":["一","二"]},{"type":"poll","question":"？","options":["一","二"]}""" },
        { "/blocks/1/priceFen field.money", """{"type":"product","name":"油","priceFen":0,"link":"https://example.com"}""" },
    };

    [Theory]
    [InlineData("https://example.com", true)]
    [InlineData("https://例子.公司/菜单?a=1#b", true)]
    [InlineData("http://example.com", false)]
    [InlineData("HTTPS://example.com", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,<script>alert(1)</script>", false)]
    [InlineData("//example.com", false)]
    [InlineData("https://", false)]
    [InlineData("https:///x", false)]
    [InlineData("https://bank.example@evil.example", false)]
    [InlineData("https://a\\@b.example", false)]
    [InlineData("https://a b.example", false)]
    [InlineData("https://a\n.example", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_link_leads_to_a_whole_encrypted_address_and_nowhere_else(string? link, bool sound) => Assert.Equal(sound, WebLink.IsSound(link));

    [Theory]
    [InlineData("""{"kind":"article","blocks":[{"type":"html","text":"<b>"}]}""")]
    [InlineData("""{"kind":"article","blocks":[{"type":"Heading"}]}""")]
    [InlineData("""{"kind":"article","blocks":[{"type":1}]}""")]
    [InlineData("""{"kind":"article","blocks":[{"type":"heading","text":"x","html":"<b>"}]}""")]
    [InlineData("""{"kind":"article","blocks":[{"type":"heading","Text":"x"}]}""")]
    [InlineData("""{"kind":"article","blocks":[{"type":"heading","text":"x","text":"y"}]}""")]
    [InlineData("""{"kind":"article","blocks":[{"type":"paragraph","runs":[{"text":"x","style":"color:red"}]}]}""")]
    [InlineData("""{"kind":"article","blocks":[{"type":"product","priceFen":"18"}]}""")]
    [InlineData("""{"kind":"article","markup":"<b>"}""")]
    [InlineData("""{"kind":"radio"}""")]
    [InlineData("null")]
    public void A_type_or_a_field_that_no_article_has_is_not_read(string json) => Assert.Throws<JsonException>(() => PostBody.Read(json));

    [Fact]
    public void Every_sound_article_is_written_down_in_one_way_and_comes_back_as_written()
    {
        const int tried = 3_000, seed = 410;
        Random random = new(seed);
        for (int one = 0; one < tried; one++)
        {
            PostBody body = Written.Any(random);
            Assert.Null(Written.Wrong(body));
            PostBody tidy = body.Tidy();
            string text = tidy.Write();
            Assert.Equal(text, PostBody.Read(text).Write());
            Assert.Equal(text, tidy.Tidy().Write());
            Assert.Null(Written.Wrong(PostBody.Read(text)));
            Assert.DoesNotContain('<', text);
        }

        Figure.Report("life.documents", tried, "documents", floor: 3_000, goal: 3_000, seed: seed);
    }

    [Fact]
    public void What_says_nothing_is_left_out_and_neighbours_that_look_alike_become_one()
    {
        PostBody tidy = Written.Article(
            Written.Paragraph(" \n"), Written.Heading(" 题 "), new Block { Type = BlockType.List, Items = [new([]), new(null)] },
            Written.Paragraph(new TextRun(" 一\r\n"), new TextRun("二"), new TextRun(""), new TextRun("三 ", Bold: true), new TextRun(" ")),
            new Block { Type = BlockType.List, Ordered = false, Items = [new([new TextRun("项")]), new([new TextRun(" ")])] }).Tidy();
        Assert.Equal(
            """[{"type":"heading","text":"题"},{"type":"paragraph","runs":[{"text":"一\n二"},{"text":"三","bold":true}]},"""
            + """{"type":"list","items":[{"runs":[{"text":"项"}]}]}]""",
            tidy.Write().Split("\"blocks\":")[1][..^1]);
    }

    [Fact]
    public void Empty_questions_and_options_are_left_out_and_an_end_is_written_in_world_time()
    {
        PostBody tidy = Written.Article(
            new Block { Type = BlockType.Questions, Questions = [new(" 几点？ ", " 九点\r\n十点 "), new(null, " ")] },
            new Block { Type = BlockType.Questions, Questions = [new("", "")] },
            Written.Poll(" 先？ ", "汤 ", "", "面") with { Ends = new DateTimeOffset(2026, 12, 1, 18, 0, 0, TimeSpan.FromHours(8)) }).Tidy();
        Assert.Equal(
            """[{"type":"questions","questions":[{"question":"几点？","answer":"九点\n十点"}]},"""
            + """{"type":"poll","question":"先？","options":["汤","面"],"ends":"2026-12-01T10:00:00+00:00"}]""",
            tidy.Write().Split("\"blocks\":")[1][..^1]);
        Assert.Equal("几点？\n九点\n十点\n先？\n汤\n面", tidy.Words);
    }

    [Fact]
    public void It_is_called_by_its_title_and_begins_with_its_first_words()
    {
        PostBody body = Written.Article(Written.Heading("汤"), Written.Paragraph(new string('面', 130)));
        Assert.Equal("雨天，来一碗热汤面", body.Name);
        Assert.Equal("汤\n" + new string('面', 118) + "…", body.Opening);
        Assert.Equal("汤\n面\n辣油", Written.Article(Written.Heading("汤"), new Block { Type = BlockType.Divider }, Written.Paragraph("面"),
            new Block { Type = BlockType.Product, Name = "辣油" }).Words);
    }

    [Fact]
    public void A_short_post_of_an_earlier_build_is_read_as_one()
    {
        PostBody body = PostBody.Read("""{"text":"\u4ECA\u5929","pictures":[{"picture":"1a","alt":"\u9762"}],"coupon":"2b"}""");
        Assert.Equal(("今天", "面", "2b", false), (body.Text, body.Pictures![0].Alt, body.Coupon, body.IsArticle));
        Assert.Null(Written.Wrong(body));
    }

    private static Block Gallery(int number, int pictures) => new()
    {
        Type = BlockType.Gallery, Pictures = [.. Enumerable.Range(0, pictures).Select(at => new PostPicture($"{number}a{at}"))],
    };
}
