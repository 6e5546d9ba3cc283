using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Drafts;

/// <summary>What the caller last typed into a form here; nobody sees another person's draft.</summary>
public sealed class FindDraft(Reader reader)
{
    /// <summary>Finds.</summary>
    /// <returns>The draft; request.not_found when none was kept.</returns>
    public Task<Outcome<Draft>> RunAsync(Caller caller, Permission permission, string form, CancellationToken stop = default) =>
        reader.RunAsync<Draft>(caller, permission, async db =>
        {
            Draft? draft = await db.Drafts
                .FirstOrDefaultAsync(row => row.MerchantId == caller.MerchantId && row.PersonId == caller.PersonId && row.Form == form, stop);
            return draft is null ? Refusal.NotFound : draft;
        }, stop);
}
