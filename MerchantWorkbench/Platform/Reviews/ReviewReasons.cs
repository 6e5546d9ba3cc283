using MerchantWorkbench.Platform.Texts;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>The reasons a reviewer picks from. The API takes others too: a code without a sentence is shown as it was written.</summary>
public static class ReviewReasons
{
    /// <summary>What none of the other reasons says; the note has to.</summary>
    public const string Other = "other";

    /// <summary>In the order of their number keys.</summary>
    public static IReadOnlyList<string> All { get; } = ["picture_missing", "advertising_word", "wrong_dates", "misleading_price", "unclear_terms", Other];

    /// <summary>What was wrong.</summary>
    public static string Say(Sentences sentences, string code) => All.Contains(code) ? sentences.Say($"Reason.{code}") : code;

    /// <summary>How to put it right; null for a reason of the reviewer's own, whose note says it.</summary>
    public static string? Fix(Sentences sentences, string? code) =>
        code is not null && code != Other && All.Contains(code) ? sentences.Say($"Fix.{code}") : null;
}
