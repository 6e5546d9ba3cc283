namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>The scores of all shops were worked out. The newest run of an edition holds in it.</summary>
internal sealed class ScoreRun
{
    /// <summary>The edition they hold from.</summary>
    public required long Since { get; init; }

    /// <summary>The day they were worked out on, by the platform's calendar.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Version of the policy.</summary>
    public required int Policy { get; init; }

    public required DateTimeOffset At { get; init; }
}
