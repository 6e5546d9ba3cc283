using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>An account as the API and the follow button see it.</summary>
/// <param name="IsFollowed">By whoever asks; false for who is no shopper.</param>
public sealed record AccountSheet(string Id, string Name, string ShortName, string? Intro, Category Category, int Followers, bool IsFollowed)
{
    internal static async Task<AccountSheet> OfAsync(WorkbenchDb db, long account, string? holder, CancellationToken stop)
    {
        AccountFace face = (await AccountFace.OfAsync(db, [account], stop))[account];
        IQueryable<Follow> follows = db.Follows.Where(row => row.MerchantId == account);
        return new AccountSheet(Ids.Text(account), face.Name, face.ShortName, face.Intro, face.Category, await follows.CountAsync(stop),
            holder is not null && await follows.AnyAsync(row => row.Holder == holder, stop));
    }
}
