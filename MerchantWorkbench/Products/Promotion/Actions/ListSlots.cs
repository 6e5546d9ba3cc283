using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>All slots, for merchants who book and for staff; who is invited to trials is told to staff alone.</summary>
internal sealed class ListSlots(Reader reader)
{
    /// <summary>Lists.</summary>
    public Task<Outcome<IReadOnlyList<SlotSheet>>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<SlotSheet>>(
            caller, caller.MerchantId is null ? PromotionPermissions.Slots : PromotionPermissions.View, async db =>
                (SlotSheet[])[.. (await Slots.InOrderAsync(db, stop)).Select(slot => new SlotSheet(
                    slot.Code, slot.Version, caller.MerchantId is null ? slot.Terms : slot.Terms with { Invited = [] }))], stop);
}
