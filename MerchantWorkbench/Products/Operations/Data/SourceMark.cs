namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>How far a house's log was read, in one of the passes over it.</summary>
internal sealed class SourceMark
{
    public required string Source { get; init; }

    /// <summary>As in <see cref="Domain.Pass"/>.</summary>
    public required int Pass { get; init; }

    public required long Mark { get; set; }
}
