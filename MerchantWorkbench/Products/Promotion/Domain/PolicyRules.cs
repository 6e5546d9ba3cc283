using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What may be said about the score's policy.</summary>
internal static class PolicyRules
{
    /// <summary>Longest reason.</summary>
    public const int MostReason = 200;

    private const int MostStrength = 1_000;

    /// <summary>All that is wrong, or null.</summary>
    public static Refusal? WhatIsWrong(ScorePolicy? said)
    {
        var guard = new Guard();
        if (said is null) return guard.Check(false, "/policy", "field.required").Refusal;
        int sum = 0;
        foreach (ScoreFactor factor in Enum.GetValues<ScoreFactor>())
        {
            string at = "/policy/" + Words.Name(factor);
            if (said.Of(factor) is not { } rule)
            {
                guard.Check(false, at, "field.required");
                continue;
            }
            sum += rule.Weight;
            guard.Range(rule.Weight, at + "/weight", 0, 100).Range(rule.PriorPercent, at + "/priorPercent", 0, 100)
                .Range(rule.PriorStrength, at + "/priorStrength", 1, MostStrength);
        }
        return guard.Check(!guard.IsSound || sum == 100, "/policy/returning/weight", "promotion.weights", sum)
            .Range(said.PostDays, "/policy/postDays", 1, ScorePolicy.Days).Range(said.SmallShare ?? 0, "/policy/smallShare", 0, 100).Refusal;
    }
}
