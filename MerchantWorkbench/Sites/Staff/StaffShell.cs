using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Sites.Shell;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Sites.Staff;

/// <summary>The frame of the staff site.</summary>
public sealed class StaffShell(ProductRegistry products, IStringLocalizer<Texts> say, Sentences sentences)
{
    /// <summary>The frame for one member of staff.</summary>
    public ShellModel Of(StaffScope scope)
    {
        ShellLink[] links =
        [
            .. products.All(sheet => sheet.AllLinks).Where(link => link.Site == Site.Staff && scope.Can(link.Permission)).OrderBy(link => link.Order)
                .Select(link => new ShellLink(
                    link.Path.Length == 0 ? "/staff" : "/staff/" + link.Path, link.Icon, sentences.Say(link.Text), Exact: link.Path.Length == 0)),
        ];
        return new ShellModel(say["Brand"], "/staff", [new ShellGroup(null, links)], links)
        {
            Person = scope.Name,
            PersonLinks = [new ShellLink("/account", "person", say["Person.Account"])],
            SignOut = new ShellLink("/account/sign-out", "logout", say["Person.SignOut"]),
        };
    }

    /// <summary>Whether a page is worth showing to the person; its actions ask again.</summary>
    public bool MayEnter(StaffScope scope, Type page)
    {
        Permission[] all = [.. ReviewPermissions.All, .. products.All(sheet => sheet.AllPermissions)];
        return page.GetCustomAttributes(typeof(NeedsAttribute), true).Cast<NeedsAttribute>()
            .All(needs => all.Any(permission => permission.Name == needs.Permission && scope.Can(permission)));
    }
}
