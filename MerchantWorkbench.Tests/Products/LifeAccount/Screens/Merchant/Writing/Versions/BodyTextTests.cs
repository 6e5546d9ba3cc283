using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Versions;
using MerchantWorkbench.Tests.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Screens.Merchant.Writing.Versions;

/// <summary>What a version says, in lines that can be compared.</summary>
public sealed class BodyTextTests : ComponentTest
{
    [Fact]
    public void Questions_options_and_the_hour_of_the_end_are_lines_of_their_own()
    {
        Block[] blocks = [.. Written.OfEachType.Where(block => block.Type is BlockType.Questions or BlockType.Poll)];
        Assert.Equal(
            [
                "雨天，来一碗热汤面", "〔问〕几点关门？〔答〕晚上九点。", "周末十点。", "〔问〕有停车位吗？〔答〕有两个。", "〔投票〕先喝汤还是先拌面？", "· 先喝汤", "· 先拌面",
                "12 月 1 日 18:00 截止",
            ],
            BodyText.Of(Written.Article(blocks), Services.GetRequiredService<IStringLocalizer<Texts>>(), Zone.Of(null)).Split('\n'));
    }
}
