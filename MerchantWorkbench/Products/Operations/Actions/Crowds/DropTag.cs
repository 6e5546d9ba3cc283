using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Crowds;

/// <summary>Forgets an own tag that no crowd asks for.</summary>
/// <remarks>Refuses: crowds.no_such_tag, crowds.tag_in_use. Tells: tag.dropped.</remarks>
internal sealed class DropTag(Writer writer)
{
    /// <summary>Which.</summary>
    public sealed record Request(string? Name);

    /// <summary>Forgets.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, OperationsPermissions.Crowds, async write =>
        {
            long merchant = caller.MerchantId!.Value;
            // Whoever saves a crowd with it waits here, or was first.
            await BehaviourBook.LockAsync(write, merchant);
            if (await write.Db.OwnTags.FirstOrDefaultAsync(row => row.MerchantId == merchant && row.Name == ask.Name, stop) is not { } tag)
                return OperationsRefusals.NoSuchTag;
            List<SavedCrowd> crowds = await write.Db.SavedCrowds.AsNoTracking().Where(row => row.MerchantId == merchant).ToListAsync(stop);
            if (crowds.Find(crowd => crowd.Rule().All.Any(group => group.Any.Any(term => term.Tag == tag.Name))) is { } user)
                return OperationsRefusals.TagInUse(user.Name);
            write.Db.OwnTags.Remove(tag);
            write.Tell(merchant, OperationsEvents.Tag, merchant, OperationsEvents.TagDropped, new { name = tag.Name });
            return default(Done);
        }, stop);
}
