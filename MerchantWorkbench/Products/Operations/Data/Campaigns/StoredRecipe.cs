namespace MerchantWorkbench.Products.Operations.Data.Campaigns;

/// <summary>A recipe that somebody kept: a merchant for itself, or staff for everybody.</summary>
internal sealed class StoredRecipe
{
    public required long Id { get; init; }

    /// <summary>Whose it is; null for everybody's.</summary>
    public required long? MerchantId { get; init; }

    public required string Json { get; set; }

    /// <summary>Counts its changes.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>When it was taken back; null while it is offered.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    public DateTimeOffset At { get; set; }
}
