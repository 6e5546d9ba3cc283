namespace MerchantWorkbench.Sites.Shell;

/// <summary>A place to go.</summary>
/// <param name="Href">Address from the root.</param>
/// <param name="Icon">A symbol of icons/sprite.svg.</param>
/// <param name="Text">What people read.</param>
/// <param name="Count">How many things wait there; none is not shown.</param>
/// <param name="Exact">Lit only on this very page, not on those below it: for a home.</param>
public sealed record ShellLink(string Href, string Icon, string Text, int? Count = null, bool Exact = false)
{
    /// <summary>Whether the page at the path belongs here.</summary>
    public bool Covers(string path) => path == Href || (!Exact && path.StartsWith(Href + "/", StringComparison.Ordinal));
}
