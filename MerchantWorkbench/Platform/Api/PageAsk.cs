namespace MerchantWorkbench.Platform.Api;

/// <summary>Which page of a list is wanted.</summary>
/// <param name="After">Only rows with a smaller id (lists run from new to old); null for the first page.</param>
/// <param name="Limit">1–100.</param>
public sealed record PageAsk(long? After = null, int Limit = 50)
{
    /// <summary>The most rows a page may have.</summary>
    public const int Most = 100;

    /// <summary>Cuts the one row that was read too many, and says where to go on.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> oneMore, Func<T, string> id) =>
        oneMore.Count > Limit ? new Page<T>([.. oneMore.Take(Limit)], id(oneMore[Limit - 1])) : new Page<T>(oneMore, null);
}
