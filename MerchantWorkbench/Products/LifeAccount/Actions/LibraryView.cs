using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Which of the merchant's files are on show.</summary>
[JsonConverter(typeof(WordConverter<LibraryView>))]
public enum LibraryView
{
    All = 1,
    Pictures,
    Films,

    /// <summary>What nothing shows: it may be deleted.</summary>
    Unused,
}
