namespace MerchantWorkbench.Sites.Shell;

/// <summary>Everything the frame around a page shows. Made per request by the site, handed down as a cascading value.</summary>
/// <param name="Brand">Name of the site, top left.</param>
/// <param name="Home">Where the brand leads.</param>
/// <param name="Groups">The rail, top to bottom.</param>
/// <param name="Tabs">At most five links along the bottom of a phone.</param>
public sealed record ShellModel(string Brand, string Home, IReadOnlyList<ShellGroup> Groups, IReadOnlyList<ShellLink> Tabs)
{
    /// <summary>Whose workbench this is; null on sites without one.</summary>
    public ShellMerchant? Merchant { get; init; }

    /// <summary>The person signed in.</summary>
    public string? Person { get; init; }

    /// <summary>Links of the person's menu: other merchants, account.</summary>
    public IReadOnlyList<ShellLink> PersonLinks { get; init; } = [];

    /// <summary>Where signing out is posted to; null hides it.</summary>
    public ShellLink? SignOut { get; init; }

    /// <summary>To-dos: address, icon, name and how many wait.</summary>
    public ShellLink? Bell { get; init; }

    /// <summary>One line of the day's fact in the bar, as on the staff site.</summary>
    public string? Fact { get; init; }

    /// <summary>Path of the page shown: marks the link it belongs to.</summary>
    public string Path { get; init; } = "";
}
