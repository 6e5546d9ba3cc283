using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain.Festival;

/// <summary>Words that are longer than a slot takes.</summary>
/// <param name="Field"><c>title</c> or <c>text</c>.</param>
/// <param name="Has">Characters they have.</param>
/// <param name="Most">Characters the slot takes.</param>
public sealed record Misfit(string Field, int Has, int Most)
{
    /// <summary>The first that does not fit, or null. A slot that draws no text takes any; one that draws pictures draws a card without, too.</summary>
    public static Misfit? Of(CreativeFormat format, PlacementBody said) =>
        Over("title", said.Title, format.TitleMost) ?? (format.TextMost == 0 ? null : Over("text", said.Text, format.TextMost));

    private static Misfit? Over(string field, string? words, int most) =>
        PlainText.Length(words ?? "") is var has && has > most ? new Misfit(field, has, most) : null;
}
