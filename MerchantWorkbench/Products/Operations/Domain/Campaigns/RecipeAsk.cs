namespace MerchantWorkbench.Products.Operations.Domain.Campaigns;

/// <summary>One thing a recipe asks before it drafts.</summary>
/// <param name="Key">Its word: <c>$key</c> among the values stands for the answer, <c>{key}</c> in a text for its words.</param>
/// <param name="Unit"><c>fen</c>, <c>count</c>, <c>percent</c>, or <c>text</c>.</param>
/// <param name="Usual">The number that stands there beforehand.</param>
/// <param name="Least">Least number.</param>
/// <param name="Most">Largest number; of a text its longest length.</param>
public sealed record RecipeAsk(string Key, string Unit, RecipeText Name, long Usual, long Least, long Most)
{
    /// <summary>The text that stands there beforehand.</summary>
    public RecipeText? UsualText { get; init; }

    public bool IsText => Unit == "text";

    public bool IsMoney => Unit == "fen";
}
