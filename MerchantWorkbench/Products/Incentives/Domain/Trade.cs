using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>Trades that code-guided visits are for, row M091. The sources differ between retail and consumer goods, so the list is policy.</summary>
[JsonConverter(typeof(WordConverter<Trade>))]
public enum Trade
{
    /// <summary>餐饮.</summary>
    Catering,

    /// <summary>零售.</summary>
    Retail,

    /// <summary>快消.</summary>
    ConsumerGoods,

    /// <summary>自营品牌.</summary>
    OwnBrand,
}
