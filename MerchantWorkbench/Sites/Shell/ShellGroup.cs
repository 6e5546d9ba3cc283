namespace MerchantWorkbench.Sites.Shell;

/// <summary>Links of the rail under one of the aims; the first group has no title.</summary>
public sealed record ShellGroup(string? Title, IReadOnlyList<ShellLink> Links);
