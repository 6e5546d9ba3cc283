using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Home;
using MerchantWorkbench.Sites.Shell;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Sites.Merchant;

/// <summary>The frame of a merchant's workbench, printed from what the houses declare.</summary>
public sealed class MerchantShell(
    ProductRegistry products, WorkbenchSettings settings, Notices notices, IStringLocalizer<Texts> say, Sentences sentences)
{
    private const int PhoneTabs = 5;

    /// <summary>The frame for one person at one merchant.</summary>
    public async Task<ShellModel> OfAsync(MerchantScope scope)
    {
        SiteLink[] links = [.. products.All(sheet => sheet.AllLinks).Where(link => link.Site == Site.Merchant && scope.Can(link.Permission)
            && (settings.Demo || !link.DemoOnly)).OrderBy(link => link.Order)];
        List<ShellGroup> groups = [new(null, [.. links.Where(link => link.Aim is null && link.Order < 10).Select(Link)])];
        foreach (Aim aim in Enum.GetValues<Aim>())
            if (links.Where(link => link.Aim == aim).ToArray() is { Length: > 0 } ofAim) groups.Add(new ShellGroup(say["Aim." + aim], [.. ofAim.Select(Link)]));
        groups.Add(new ShellGroup(say["Rail.Shop"], [.. links.Where(link => link.Aim is null && link.Order >= 10).Select(Link)]));
        return new ShellModel(say["Brand"], scope.Path(), [.. groups.Where(group => group.Links.Count > 0)], [..
            links.Where(link => link.Aim != Aim.Efficiency).Take(PhoneTabs).Select(Link)])
        {
            Merchant = new ShellMerchant(scope.Name, null, scope.Colour, scope.Logo, "/account/merchants"),
            Person = scope.Caller.Name,
            PersonLinks = [new ShellLink("/account", "person", say["Person.Account"])],
            SignOut = new ShellLink("/account/sign-out", "logout", say["Person.SignOut"]),
            Bell = scope.Can(HomePermissions.View) ? new ShellLink(scope.Path("notices"), "bell", say["Bell.Text"], await notices.CountAsync(scope.Caller))
                : null,
        };

        ShellLink Link(SiteLink link) => new(scope.Path(link.Path), link.Icon, sentences.Say(link.Text), Exact: link.Path.Length == 0);
    }
}
