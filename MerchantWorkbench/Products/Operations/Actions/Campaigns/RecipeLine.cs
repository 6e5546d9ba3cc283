using System.Globalization;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>A recipe to choose, in the reader's language.</summary>
/// <param name="Parts">Kinds of what it drafts, in order.</param>
public sealed record RecipeLine(string Key, string Name, string About, int Days, IReadOnlyList<RecipeLine.Ask> Asks, IReadOnlyList<string> Parts)
{
    /// <summary>What it asks, see <see cref="RecipeAsk"/>.</summary>
    public sealed record Ask(string Key, string Unit, string Name, long Usual, string? UsualText, long Least, long Most);

    internal static RecipeLine Of(Recipe recipe)
    {
        bool chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en";
        return new(recipe.Key, recipe.Name.In(chinese), recipe.About.In(chinese), recipe.Days,
            [.. recipe.Asks.Select(ask => new Ask(ask.Key, ask.Unit, ask.Name.In(chinese), ask.Usual, ask.UsualText?.In(chinese), ask.Least, ask.Most))],
            [.. recipe.Parts.Select(part => part.Kind)]);
    }
}
