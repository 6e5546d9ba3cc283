using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Screens.Staff;

/// <summary>What stands in the form of the score's policy.</summary>
internal sealed class PolicyForm
{
    private readonly Dictionary<(ScoreFactor, PolicyNumber), long?> numbers = [];

    public long? PostDays { get; set; }

    /// <summary>For all slots; nothing where each keeps its own.</summary>
    public long? SmallShare { get; set; }

    public string? Reason { get; set; }

    public long? this[ScoreFactor factor, PolicyNumber number]
    {
        get => numbers.GetValueOrDefault((factor, number));
        set => numbers[(factor, number)] = value;
    }

    public long Sum => Enum.GetValues<ScoreFactor>().Sum(factor => this[factor, PolicyNumber.Weight] ?? 0);

    public ScorePolicy Policy => new(
        Rule(ScoreFactor.Returning), Rule(ScoreFactor.Redemption), Rule(ScoreFactor.Following), Rule(ScoreFactor.Content), Whole(PostDays))
    { SmallShare = SmallShare is null ? null : Whole(SmallShare) };

    public static PolicyForm Of(ScorePolicy policy)
    {
        PolicyForm form = new() { PostDays = policy.PostDays, SmallShare = policy.SmallShare };
        foreach (ScoreFactor factor in Enum.GetValues<ScoreFactor>())
        {
            FactorRule rule = policy.Of(factor);
            (form[factor, PolicyNumber.Weight], form[factor, PolicyNumber.Prior], form[factor, PolicyNumber.Strength]) =
                (rule.Weight, rule.PriorPercent, rule.PriorStrength);
        }
        return form;
    }

    private FactorRule Rule(ScoreFactor factor) =>
        new(Whole(this[factor, PolicyNumber.Weight]), Whole(this[factor, PolicyNumber.Prior]), Whole(this[factor, PolicyNumber.Strength]));

    /// <summary>What is missing or beyond reading is a number that no rule takes.</summary>
    private static int Whole(long? value) => value is >= 0 and <= int.MaxValue ? (int)value : -1;
}
