using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>
/// Says something else about a slot, or adds one: a version that holds from the next decision on. The same words change nothing. A new slot is on the
/// calendar, in the maker, in the API and on its pages without a line of code.
/// </summary>
/// <remarks>Refuses: request.invalid with every wrong field, slots.not_found, slots.changed_meanwhile.</remarks>
internal sealed class SaveSlot(Writer writer)
{
    /// <summary>Saves.</summary>
    /// <param name="version">The version it was written on; 0 for a slot that is new.</param>
    public Task<Outcome<SlotSheet>> RunAsync(Caller caller, string code, int version, SlotTerms? terms, CancellationToken stop = default) =>
        writer.RunAsync<SlotSheet>(caller, PromotionPermissions.ChangeSlots, async write =>
        {
            if (SlotRules.WhatIsWrong(code, terms) is { } wrong) return wrong;
            string[] invited = [.. terms!.Invited];
            string[] strangers = [.. invited.Except(await write.Db.Merchants.Where(row => invited.Contains(row.ShortName)).Select(row => row.ShortName)
                .ToListAsync(stop))];
            if (strangers.Length > 0) return Refusal.Invalid(new FieldRefusal("/terms/invited", "slots.no_such_shop", string.Join(", ", strangers)));
            SlotVersion? newest = await write.Db.SlotVersions.Where(row => row.Code == code).OrderByDescending(row => row.Version).FirstOrDefaultAsync(stop);
            if (newest is null && version != 0) return PromotionRefusals.SlotNotFound;
            if ((newest?.Version ?? 0) != version) return PromotionRefusals.SlotChangedMeanwhile;
            string json = terms.Write();
            if (newest?.TermsJson == json) return new SlotSheet(code, version, terms);
            write.Db.SlotVersions.Add(new SlotVersion
            {
                Code = code, Version = version + 1, TermsJson = json, Since = await Edition.NextAsync(write), At = write.Now, By = caller.Name,
            });
            return new SlotSheet(code, version + 1, terms);
        }, stop);
}
