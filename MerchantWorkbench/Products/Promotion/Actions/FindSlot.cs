using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>One slot with its history.</summary>
/// <remarks>Refuses: slots.not_found.</remarks>
internal sealed class FindSlot(Reader reader)
{
    /// <summary>One version.</summary>
    public sealed record Version(int Number, DateTimeOffset At, string By, SlotTerms Terms);

    /// <summary>The slot and its versions, the newest first.</summary>
    public sealed record Sheet(string Code, IReadOnlyList<Version> Versions)
    {
        /// <summary>As it stands.</summary>
        public Version Newest => Versions[0];
    }

    /// <summary>Finds.</summary>
    public Task<Outcome<Sheet>> RunAsync(Caller caller, string code, CancellationToken stop = default) =>
        reader.RunAsync<Sheet>(caller, PromotionPermissions.Slots, async db =>
        {
            List<SlotVersion> rows = await db.SlotVersions.Where(row => row.Code == code).OrderByDescending(row => row.Version).ToListAsync(stop);
            return rows.Count == 0 ? PromotionRefusals.SlotNotFound
                : new Sheet(code, rows.ConvertAll(row => new Version(row.Version, row.At, row.By, row.ToSlot().Terms)));
        }, stop);
}
