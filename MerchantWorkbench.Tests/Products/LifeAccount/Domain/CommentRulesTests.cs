using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Domain;

/// <summary>What makes a comment wait for the merchant.</summary>
public sealed class CommentRulesTests
{
    [Theory]
    [InlineData("汤很好喝，下次还来", null)]
    [InlineData("28.5 元一碗，等了 15 分钟", null)]
    [InlineData("好吃好吃好吃", null)]
    [InlineData("看 https://x.cn", CommentDoubt.Link)]
    [InlineData("来 WWW.a 看", CommentDoubt.Link)]
    [InlineData("搜 cheap-noodles.top", CommentDoubt.Link)]
    [InlineData("加我 138 0013 8000", CommentDoubt.Number)]
    [InlineData("１３８００１３８０００", CommentDoubt.Number)]
    [InlineData("1-3-8-0-0-1-3", CommentDoubt.Number)]
    [InlineData("啊啊啊啊啊啊啊啊啊啊", CommentDoubt.Noise)]
    [InlineData("老板是骗子", CommentDoubt.Word)]
    public void A_place_elsewhere_a_number_noise_and_unwanted_words(string text, CommentDoubt? doubt) =>
        Assert.Equal(doubt, CommentRules.WhyWait(text, ["骗子"]));

    [Fact]
    public void Nicknames_stay_the_same_at_one_merchant_and_differ_at_the_next()
    {
        Assert.Equal(Nickname.Of("phone:1", 7), Nickname.Of("phone:1", 7));
        Assert.NotEqual(Nickname.Of("phone:1", 7), Nickname.Of("phone:1", 8));
        Assert.NotEqual(Nickname.Of("phone:1", 7), Nickname.Of("phone:2", 7));
    }
}
