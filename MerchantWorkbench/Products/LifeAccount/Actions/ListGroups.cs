using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The groups a broadcast may go to, as they are now.</summary>
internal sealed class ListGroups(Reader reader, Clock clock)
{
    /// <summary>Lists, everybody first.</summary>
    public Task<Outcome<IReadOnlyList<GroupSheet>>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<GroupSheet>>(caller, LifePermissions.View, async db =>
        {
            List<GroupSheet> groups = [];
            foreach (BroadcastGroup group in Enum.GetValues<BroadcastGroup>())
                groups.Add(GroupSheet.Of(group, await GroupMembers.CountAsync(db, caller.MerchantId!.Value, GroupBounds.Of(group, clock.Now), stop)));
            return groups;
        }, stop);
}
