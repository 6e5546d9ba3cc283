namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

/// <summary>A question and its answer while they are being written.</summary>
public sealed class QuestionRow
{
    public TypedLine Question { get; set; } = new();

    public TypedLine Answer { get; set; } = new();
}
