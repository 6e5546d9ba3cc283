namespace MerchantWorkbench.Sites.Shell;

/// <summary>The merchant in the top bar.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number, as told on the phone.</param>
/// <param name="Colour">1 to 8.</param>
/// <param name="Logo">Address of its logo; its initial stands in.</param>
/// <param name="Href">Where merchants are changed; null when there is only one.</param>
public sealed record ShellMerchant(string Name, string? Number, int Colour, string? Logo = null, string? Href = null)
{
    /// <summary>The first character of the name.</summary>
    public string Initial => Name.Length == 0 ? "" : Name.EnumerateRunes().First().ToString();
}
