using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

/// <summary>What a block is while it is written: pictures become a picture or a gallery by their number, a list is lines of text.</summary>
[JsonConverter(typeof(WordConverter<RowKind>))]
public enum RowKind
{
    Paragraph = 1,
    Heading,
    Bullets,
    Numbers,
    Quote,
    Pictures,
    Coupon,
    Shop,
    Follow,
    Product,
    Video,
    Divider,
    Questions,
    Poll,
}
