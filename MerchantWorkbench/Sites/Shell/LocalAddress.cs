namespace MerchantWorkbench.Sites.Shell;

/// <summary>An address that a request asks to be sent on to: only one of our own is followed.</summary>
public static class LocalAddress
{
    /// <summary>The address, or null when a browser could read it as another site's: with // or a backslash after the first slash.</summary>
    public static string? Of(string? address) => address is ['/', not ('/' or '\\'), ..] or "/" && !address.Any(char.IsControl) ? address : null;
}
