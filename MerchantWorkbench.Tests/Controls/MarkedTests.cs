using Bunit;
using MerchantWorkbench.Controls;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Controls;

public sealed class MarkedTests : ComponentTest
{
    [Theory]
    [InlineData("全城最好的面", "全城<mark>最好</mark>的面")]
    [InlineData("Best of the best", "<mark>Best</mark> of the <mark>best</mark>")]
    [InlineData("<b>最好</b>", "&lt;b&gt;<mark>最好</mark>&lt;/b&gt;")]
    [InlineData("没有", "没有")]
    public void Watched_words_are_marked_and_markup_stays_text(string text, string drawn)
    {
        string[] words = ["最好", "best"];
        IRenderedComponent<Marked> marked = Render<Marked>(set => set.Add(one => one.Text, text).Add(one => one.Words, words));
        Assert.Equal(drawn, marked.Markup.Trim());
    }
}
