using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

/// <summary>One of several fields of a block.</summary>
public sealed class TypedLine
{
    public string? Text { get; set; }

    /// <summary>What stands in the field this moment; null when it is the text.</summary>
    [JsonIgnore]
    public string? Typing { get; set; }

    /// <summary>What a person would call its text now.</summary>
    [JsonIgnore]
    public string Now => Typing ?? Text ?? "";

    /// <summary>Takes what stands in the field for the text.</summary>
    public void Settle() => (Text, Typing) = (Typing ?? Text, null);
}
