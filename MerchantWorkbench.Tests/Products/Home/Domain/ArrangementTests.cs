using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Home.Domain;

namespace MerchantWorkbench.Tests.Products.Home.Domain;

public sealed class ArrangementTests
{
    private static readonly HomeCard[] All = Enum.GetValues<HomeCard>();

    [Fact]
    public void What_is_no_card_or_comes_twice_is_left_out_and_a_new_card_appears_behind_the_one_it_usually_follows()
    {
        Arrangement cards = Arrangement.Of(["trend", "weather", null, "todos", "trend", "verdicts", "coming", "running"], ["setup", "setup", "nothing", ""]);

        Assert.Equal([HomeCard.Figures, HomeCard.Trend, HomeCard.Todos, HomeCard.Setup, HomeCard.Verdicts, HomeCard.Coming, HomeCard.Running], cards.Order);
        Assert.Equal([HomeCard.Setup], cards.Hidden);
        Assert.Equal(All, Arrangement.Of(null, null).Order);
        Assert.Equal(All, Arrangement.Of([], null).Order);
    }

    [Fact]
    public void A_card_changes_places_with_the_next_shown_one_of_its_column_and_stops_at_the_ends()
    {
        Arrangement cards = Arrangement.Usual.Hide(HomeCard.Setup, true);
        Assert.Equal([HomeCard.Todos, HomeCard.Trend], cards.Shown(HomeColumn.Main, All));
        Assert.False(cards.CanMove(HomeCard.Todos, -1, All));
        Assert.False(cards.CanMove(HomeCard.Setup, 1, All));

        Arrangement moved = cards.Move(HomeCard.Todos, 1, All);

        Assert.Equal([HomeCard.Trend, HomeCard.Todos], moved.Shown(HomeColumn.Main, All));
        Assert.Same(moved, moved.Move(HomeCard.Todos, 1, All));
        Assert.Equal([HomeCard.Trend, HomeCard.Setup, HomeCard.Todos], moved.Hide(HomeCard.Setup, false).Shown(HomeColumn.Main, All));
        Assert.Equal([HomeCard.Coming, HomeCard.Verdicts], moved.Shown(HomeColumn.Side, [HomeCard.Coming, HomeCard.Verdicts, HomeCard.Todos]));
    }

    [Fact]
    public void Whatever_is_done_every_card_is_there_once_and_words_say_it_all()
    {
        Random random = new(20261128);
        Arrangement cards = Arrangement.Usual;
        for (int step = 0; step < 500; step++)
        {
            HomeCard card = All[random.Next(All.Length)];
            cards = random.Next(3) switch { 0 => cards.Move(card, -1, All), 1 => cards.Move(card, 1, All), _ => cards.Hide(card, random.Next(2) == 0) };
            Assert.Equal(All, cards.Order.Order());
            Arrangement again = Arrangement.Of(cards.OrderWords, cards.HiddenWords);
            Assert.Equal((cards.Order.ToArray(), cards.Hidden.ToArray()), (again.Order.ToArray(), again.Hidden.ToArray()), Same);
        }
        Assert.True(string.Join(',', All.Select(Words.Name)).Length < 400);

        static bool Same((HomeCard[] Order, HomeCard[] Hidden) one, (HomeCard[] Order, HomeCard[] Hidden) other) =>
            one.Order.SequenceEqual(other.Order) && one.Hidden.SequenceEqual(other.Hidden);
    }
}
