using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The merchant's own account: how it looks, how many follow it, and what was written for it.</summary>
internal sealed class FindAccount(Reader reader, Clock clock)
{
    /// <summary>The account and the form that changes it.</summary>
    public sealed record View(AccountFace Face, int Followers, AccountForm Form, BroadcastMeter Meter);

    /// <summary>Finds.</summary>
    public Task<Outcome<View>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<View>(caller, LifePermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            Profile? said = await db.Profiles.FirstOrDefaultAsync(row => row.MerchantId == merchant, stop);
            AccountFace face = (await AccountFace.OfAsync(db, [merchant], stop))[merchant];
            return new View(
                face, await db.Follows.CountAsync(row => row.MerchantId == merchant, stop),
                new AccountForm(said?.Name, said?.Intro, Words.Name(said?.Category ?? Category.Other), said?.Avatar is { } avatar ? Ids.Text(avatar) : null),
                await BroadcastQuota.ReadAsync(db, merchant, face.Zone, clock.Now, stop));
        }, stop);
}
