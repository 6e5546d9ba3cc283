using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Drafts;

/// <summary>Forgets what was typed into a form: it was sent, or thrown away. Nothing there is fine too.</summary>
public sealed class DropDraft(Writer writer)
{
    /// <summary>Drops.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, Permission permission, string form, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, permission, async write =>
        {
            await write.Db.Drafts
                .Where(row => row.MerchantId == caller.MerchantId && row.PersonId == caller.PersonId && row.Form == form).ExecuteDeleteAsync(stop);
            return new Done();
        }, stop);
}
