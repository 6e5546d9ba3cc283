namespace MerchantWorkbench.Platform.Tenancy;

/// <summary>A row that belongs to one merchant. Contexts opened for a merchant's caller see no other merchant's rows.</summary>
public interface IOwned
{
    /// <summary>The merchant the row belongs to.</summary>
    long MerchantId { get; }
}
