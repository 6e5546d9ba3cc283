using Bunit;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Home.Actions;
using MerchantWorkbench.Products.Home.Domain;
using MerchantWorkbench.Products.Home.Screens.Merchant;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Home.Screens.Merchant;

/// <summary>The guide and the cards, drawn from what is known by hand.</summary>
public sealed class SetupGuideTests : ComponentTest
{
    private static readonly MerchantScope Here = new(Caller.System, 1, "面馆", "noodles", Zone.Of(null), 1, null, Role.Owner, new HashSet<string>());

    public SetupGuideTests() => Services.AddSingleton<Sentences>();

    [Fact]
    public void Steps_say_what_why_and_how_long_and_done_ones_fold()
    {
        IRenderedComponent<SetupGuide> guide = Drawn(Line("first_coupon", done: true), Line("first_use"), Line("first_post", SetupPart.Return, open: false));

        Assert.Contains("1 / 3", guide.Find(".card-head").TextContent, StringComparison.Ordinal);
        Assert.Contains("约 3 分钟", guide.Find("ol li").TextContent, StringComparison.Ordinal);
        Assert.Equal("/b/noodles/there", guide.Find("ol li a.button").GetAttribute("href"));
        Assert.Contains("设计第一张券", guide.Find("details.twin").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(guide.FindAll("ol li"), row => row.TextContent.Contains("设计第一张券", StringComparison.Ordinal));
        Assert.Equal("/b/noodles/catalog", guide.FindAll("ol li a.button")[1].GetAttribute("href"));
        Assert.Contains("生活号」还没开通", guide.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void When_all_is_done_it_is_one_line_and_what_one_may_not_do_has_no_button()
    {
        IRenderedComponent<SetupGuide> guide = Drawn(Line("first_coupon", done: true), Line("first_use", done: true));
        Assert.Empty(guide.FindAll("li"));
        Assert.Contains("全部完成", guide.Find("h2").TextContent, StringComparison.Ordinal);

        Assert.Empty(Drawn(Line("first_coupon", can: false)).FindAll("ol a"));
    }

    [Fact]
    public void A_cards_menu_offers_what_it_can_do_and_Escape_closes_it()
    {
        bool? open = null;
        List<int> moves = [];
        IRenderedComponent<CardFrame> frame = Render<CardFrame>(set => set.Add(card => card.Card, HomeCard.Todos).Add(card => card.IsOpen, true)
            .Add(card => card.CanSink, true).Add(card => card.OnOpen, said => open = said).Add(card => card.OnMove, moves.Add));

        Assert.Equal(["下移", "收起"], frame.FindAll(".menu-panel button").Select(button => button.TextContent.Trim()));
        frame.Find(".menu-panel button").Click();
        frame.Find(".card-menu").KeyDown("Escape");

        Assert.Equal([1], moves);
        Assert.False(open);
        Assert.Equal("「今天要做的」卡片菜单", frame.Find(".card-menu > button").GetAttribute("aria-label"));
    }

    private static SetupLine Line(string key, SetupPart part = SetupPart.Join, bool done = false, bool open = true, bool can = true) => new(
        new SetupStep(key, part, 1, 3, "there", null, (_, _, _) => Task.FromResult(done),
            part == SetupPart.Join ? typeof(CouponsProduct) : typeof(LifeAccountProduct), null), done, open, can);

    private IRenderedComponent<SetupGuide> Drawn(params SetupLine[] lines) =>
        Render<SetupGuide>(set => set.Add(guide => guide.Lines, lines).AddCascadingValue(Here));
}
