using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

/// <summary>What can be laid over words.</summary>
[JsonConverter(typeof(WordConverter<MarkKind>))]
public enum MarkKind
{
    Bold = 1,
    Italic,
    Link,
}
