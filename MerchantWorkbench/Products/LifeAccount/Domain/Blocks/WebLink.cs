using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

/// <summary>Where an article may lead: an address of the web, written out, encrypted on the way. No script, no file, no password in it.</summary>
public static class WebLink
{
    /// <summary>Characters at most.</summary>
    public const int Most = 500;

    private const string Start = "https://";

    /// <summary>Whether a link may lead there.</summary>
    public static bool IsSound(string? link) =>
        link is { Length: <= Most } && link.StartsWith(Start, StringComparison.Ordinal) && PlainText.IsPlain(link)
        && !link.Any(letter => char.IsWhiteSpace(letter) || letter == '\\')
        && Uri.TryCreate(link, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps && address.Host.Length > 0
        && address.UserInfo.Length == 0;
}
