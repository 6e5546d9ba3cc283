namespace MerchantWorkbench.Platform.Data;

/// <summary>A fact about this database itself, e.g. which world was planted and whether the planting was finished.</summary>
public sealed class Setting
{
    public required string Name { get; init; }

    public required string Value { get; set; }
}
