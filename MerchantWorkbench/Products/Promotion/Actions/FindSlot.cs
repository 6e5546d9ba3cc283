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

    /// <summary>A merchant that is invited.</summary>
    public sealed record Guest(string ShortName, string Name);

    /// <summary>The slot and its versions, the newest first.</summary>
    /// <param name="Guests">The merchants that are invited while it is on trial, by their names.</param>
    public sealed record Sheet(string Code, IReadOnlyList<Version> Versions, IReadOnlyList<Guest> Guests)
    {
        /// <summary>As it stands.</summary>
        public Version Newest => Versions[0];
    }

    /// <summary>Finds.</summary>
    public Task<Outcome<Sheet>> RunAsync(Caller caller, string code, CancellationToken stop = default) =>
        reader.RunAsync<Sheet>(caller, PromotionPermissions.Slots, async db =>
        {
            List<SlotVersion> rows = await db.SlotVersions.Where(row => row.Code == code).OrderByDescending(row => row.Version).ToListAsync(stop);
            if (rows.Count == 0) return PromotionRefusals.SlotNotFound;
            string[] invited = [.. rows[0].ToSlot().Terms.Invited];
            return new Sheet(code, rows.ConvertAll(row => new Version(row.Version, row.At, row.By, row.ToSlot().Terms)),
                await db.Merchants.Where(row => invited.Contains(row.ShortName)).OrderBy(row => row.ShortName)
                    .Select(row => new Guest(row.ShortName, row.Name)).ToListAsync(stop));
        }, stop);
}
