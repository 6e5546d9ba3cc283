using AngleSharp.Dom;
using Bunit;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Operations.Domain.Board;
using MerchantWorkbench.Products.Operations.Screens.Merchant.Board;
using MerchantWorkbench.Tests.Products.Operations.Domain.Board;
using MerchantWorkbench.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Operations.Screens.Merchant.Board;

/// <summary>Cards of the board, drawn from figures known by hand.</summary>
public sealed class AimCardTests : ComponentTest
{
    private static readonly Period Week = new(new(2026, 11, 16), new(2026, 11, 22));

    public AimCardTests()
    {
        Services.AddSingleton<ProductRegistry>();
        Services.AddSingleton<Sentences>();
    }

    [Fact]
    public void A_figure_of_few_people_says_so_and_is_compared_with_the_period_before()
    {
        IRenderedComponent<AimCard> card = Drawn(BoardAim.Scale, Visited(3, 2));

        Assert.Contains("3 人", card.Find(".lead b").TextContent, StringComparison.Ordinal);
        Assert.Equal("+50%", card.Find(".lead .up").TextContent);
        Assert.Contains("不足 30 人", card.Find(".stamp").TextContent, StringComparison.Ordinal);
        Assert.Contains("第 1 级 · 刚起步", card.Find(".level").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_said_in_words_and_never_as_a_number()
    {
        IRenderedComponent<AimCard> card = Drawn(BoardAim.Worth, Visited(3, 2));

        Assert.Equal("还不知道", card.Find(".lead b").TextContent);
        Assert.Equal("还没有人付款", card.Find(".level > :last-child").TextContent);
        Assert.All(card.FindAll(".figure-list b").Where(one => one.TextContent.Contains('%', StringComparison.Ordinal)), one => Assert.Fail(one.TextContent));
    }

    [Fact]
    public void Each_definition_can_be_reached_and_put_away_by_keyboard()
    {
        IRenderedComponent<AimCard> card = Drawn(BoardAim.Active, Visited(3, 2));
        IElement mark = card.Find(".meaning > button");
        Assert.Equal(FigureList.Of(BoardAim.Active).Count, card.FindAll(".meaning > button").Count);
        Assert.Contains("来过的人数", card.Find("#" + mark.GetAttribute("aria-describedby")).TextContent, StringComparison.Ordinal);

        mark.KeyDown("Escape");
        Assert.Contains("shut", card.Find(".meaning").ClassName, StringComparison.Ordinal);
        card.Find(".meaning > button").FocusOut();
        Assert.DoesNotContain("shut", card.Find(".meaning").ClassName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("promotion.view", "/b/noodles/promotion")]
    [InlineData("catalog.view", "/b/noodles/catalog")]
    [InlineData("coupons.redeem", null)]
    public void The_next_product_is_linked_where_the_person_may_go(string right, string? address)
    {
        IRenderedComponent<AimCard> card = Drawn(BoardAim.Scale, Visited(40, 2), right);

        Assert.Equal(address, card.FindAll(".next-link").SingleOrDefault()?.GetAttribute("href"));
        Assert.Contains("免费推广位", card.Markup, StringComparison.Ordinal);
    }

    private static Street Visited(int now, int before)
    {
        Street street = new();
        for (int who = 0; who < before; who++) street.Add(new(2026, 11, 10), who, BehaviourKind.Visited);
        for (int who = before; who < before + now; who++) street.Add(new(2026, 11, 17), who, BehaviourKind.Visited);
        return street;
    }

    private IRenderedComponent<AimCard> Drawn(BoardAim aim, Street street, string right = "catalog.view")
    {
        BoardSheet board = street.Board(Week);
        MerchantScope here = new(Caller.System, 1, "面馆", "noodles", Zone.Of(null), 1, null, Role.Owner, new HashSet<string> { right });
        return Render<AimCard>(set => set.Add(card => card.Board, board).Add(card => card.Part, board.Aims.Single(part => part.Aim == aim))
            .AddCascadingValue(here));
    }
}
