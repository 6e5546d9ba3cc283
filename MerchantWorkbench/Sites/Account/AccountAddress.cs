namespace MerchantWorkbench.Sites.Account;

/// <summary>Addresses of the account pages.</summary>
internal static class AccountAddress
{
    /// <summary>Sends a signed-in person on to the one place to go to, or lets the person choose.</summary>
    public const string Home = "/account/merchants";

    public static string WithBack(string path, string? back) => back is null ? path : $"{path}?back={Uri.EscapeDataString(back)}";
}
