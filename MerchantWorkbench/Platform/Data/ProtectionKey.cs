namespace MerchantWorkbench.Platform.Data;

/// <summary>A key that signs cookies and forms, as ASP.NET's data protection writes it. Used on PostgreSQL, where copies share it.</summary>
public sealed class ProtectionKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}
