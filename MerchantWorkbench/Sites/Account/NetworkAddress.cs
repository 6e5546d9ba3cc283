namespace MerchantWorkbench.Sites.Account;

/// <summary>The network address a request comes from, as the rate limits count it.</summary>
internal static class NetworkAddress
{
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
