using AngleSharp.Dom;
using Bunit;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Products.LifeAccount.Screens.Shopper.Parts;
using MerchantWorkbench.Tests.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Screens.Shopper.Parts;

/// <summary>Blocks drawn by components: what they look like, and that no word of them can become anything else.</summary>
public sealed class BlockViewTests : ComponentTest
{
    private const string Parts = "h2,p,b,em,a,blockquote,ul,ol,li,hr,img,span,svg,use,article,div,details,summary,fieldset,legend,label,input";

    private static readonly AccountFace Account = new(1, "老王面馆", "laowang", null, Category.Food, Zone.Of(null), 1, null);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"><svg onload=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</p></article><iframe src=//evil.example>")]
    [InlineData("{{constructor.constructor('alert(1)')()}}")]
    [InlineData("<!--")]
    [InlineData("&lt;b&gt;&#60;script&#62;")]
    [InlineData("]]><style>*{display:none}</style>")]
    public void No_text_of_a_block_comes_out_as_markup(string evil)
    {
        Block[] blocks =
        [
            Written.Heading(evil), Written.Paragraph(evil), Written.Paragraph(new TextRun(evil, Bold: true), new TextRun(evil, Italic: true)),
            Written.Paragraph(new TextRun(evil, Bold: true, Italic: true, Link: "https://example.com/?q=" + Uri.EscapeDataString(evil))),
            new Block { Type = BlockType.Quote, Runs = [new TextRun(evil)] }, new Block { Type = BlockType.List, Items = [new([new TextRun(evil)])] },
            new Block { Type = BlockType.List, Ordered = true, Items = [new([new TextRun(evil, Bold: true)])] },
            new Block { Type = BlockType.Picture, Picture = "1a", Alt = evil },
            new Block { Type = BlockType.Gallery, Pictures = [new("1a", evil), new("1b", evil)] }, new Block { Type = BlockType.Shop, Shop = "3a" },
            new Block { Type = BlockType.Product, Name = evil, PriceFen = 1, Link = "https://example.com" },
            new Block { Type = BlockType.Questions, Questions = [new(evil, evil)] }, Written.Poll(evil, evil, "别的"),
        ];
        ArticleSheet article = new(evil, null, blocks, [new PlacedShop("3a", evil, evil)]);
        PictureSheet[] pictures = [new("1a", null, "/pictures/1a", 1, 1), new("1b", null, "/pictures/1b", 1, 1)];

        IRenderedComponent<PostView> drawn = Render<PostView>(set => set.Add(one => one.Account, Account).Add(one => one.Text, "")
            .Add(one => one.Pictures, pictures).Add(one => one.Article, article));

        string[] known = Parts.Split(',');
        Assert.All(drawn.FindAll("*"), part => Assert.Contains(part.LocalName, known));
        Assert.All(drawn.FindAll("*").SelectMany(part => part.Attributes), one => Assert.DoesNotMatch("^(on|style|srcdoc)", one.Name));
        Assert.Equal(16, drawn.FindAll("*").Count(part => part.ChildElementCount == 0 && part.TextContent == evil));
        Assert.Equal(3, drawn.FindAll("img").Count(image => image.GetAttribute("alt") == evil));
    }

    [Fact]
    public void Each_type_is_drawn_as_what_it_is()
    {
        Block[] blocks = [.. Written.OfEachType.Where(block => block.Type != BlockType.Coupon)];
        PictureSheet[] pictures = [.. new[] { "1a", "1b", "1c", "1d", "1e" }.Select(id => new PictureSheet(id, null, "/p/" + id, 4, 3))];
        IRenderedComponent<PostView> drawn = Render<PostView>(set => set.Add(one => one.Account, Account).Add(one => one.Text, "")
            .Add(one => one.Pictures, pictures).Add(one => one.Article, new("题", null, blocks, [new PlacedShop("3a", "老街店", "老街 1 号")]))
            .Add(one => one.Video, new VideoSheet("4a", "/f/4a", 4, 3, 12, "5a", "/f/5a")));

        Assert.Equal("小标题", drawn.Find("h2").TextContent);
        Assert.Equal("<b>加一勺臊子</b><em>，见</em>", string.Concat(drawn.FindAll(".post-text > b, .post-text > em").Select(part => part.OuterHtml)));
        Assert.Equal("https://example.com/menu?a=1&b=2", drawn.Find(".post-text a").GetAttribute("href"));
        Assert.Equal("早上六点熬的骨汤，加一勺臊子，见菜单", drawn.Find("p.post-text").TextContent);
        Assert.Equal("“一口汤，\n一口面。”", drawn.Find("blockquote").TextContent);
        Assert.Equal((2, 1, 1), (drawn.FindAll("ul.block-list li").Count, drawn.FindAll("ol.block-list li").Count, drawn.FindAll("hr").Count));
        Assert.Equal(["/p/1a", "/p/1b", "/p/1c", "/p/1d"], drawn.FindAll("img").Select(image => image.GetAttribute("src")));
        Assert.Contains("老街 1 号", drawn.Find(".block-shop").TextContent, StringComparison.Ordinal);
        Assert.Equal(["几点关门？", "有停车位吗？"], drawn.FindAll("details:not([open]) > summary").Select(one => one.TextContent));
        Assert.Equal("晚上九点。\n周末十点。", drawn.Find("details > .post-text").TextContent);
        Assert.Equal(("先喝汤还是先拌面？", 2), (drawn.Find(".poll legend").TextContent, drawn.FindAll(".poll fieldset[disabled] input").Count));
        Assert.Contains("12 月 1 日 18:00", drawn.Find(".poll .hint").TextContent, StringComparison.Ordinal);
        IElement film = drawn.Find("video");
        Assert.Equal(("/f/4a", "/p/1e", "/f/5a"), (film.GetAttribute("src"), film.GetAttribute("poster"), drawn.Find("track").GetAttribute("src")));
        Assert.Empty(drawn.FindAll("form, button, [name]"));
        Assert.Contains("18", drawn.Find(".block-product").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_leaves_no_hole()
    {
        Block[] blocks = [new() { Type = BlockType.Shop, Shop = "9" }, new() { Type = BlockType.Picture, Picture = "9" }, new() { Type = BlockType.Coupon }];
        IRenderedComponent<PostView> drawn = Render<PostView>(set => set.Add(one => one.Account, Account).Add(one => one.Text, "")
            .Add(one => one.Pictures, []).Add(one => one.Article, new("题", null, blocks, [])));
        Assert.Empty(drawn.FindAll("img, ul, .block-shop, .mounted"));
    }
}
