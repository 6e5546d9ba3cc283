namespace MerchantWorkbench.Products.ApiAccess;

/// <summary>Kinds of events this house tells; the subject is <c>key</c>. A key itself is never in them.</summary>
public static class ApiAccessEvents
{
    public const string Key = "key";

    public const string Made = "key.made", Revoked = "key.revoked";
}
