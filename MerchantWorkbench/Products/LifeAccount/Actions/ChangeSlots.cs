using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Says at which times of the week the merchant means to post: the whole list, so that saying it twice changes nothing.</summary>
/// <remarks>Refuses: request.invalid. Tells: account.slots_changed, when something did.</remarks>
internal sealed class ChangeSlots(Writer writer)
{
    /// <summary>Slots of a week at most.</summary>
    public const int Most = 21;

    /// <summary>Changes.</summary>
    public Task<Outcome<SlotsSheet>> RunAsync(Caller caller, IReadOnlyList<WeekTime> slots, CancellationToken stop = default) =>
        writer.RunAsync<SlotsSheet>(caller, LifePermissions.Write, async write =>
        {
            var guard = new Guard().Check(slots.Count <= Most, "/slots", "field.too_many", Most);
            foreach ((int at, WeekTime slot) in slots.Index())
                guard.Range(slot.Weekday, $"/slots/{at}/weekday", 1, 7).Range(slot.Minute, $"/slots/{at}/minute", 0, 1_439)
                    .Check(!slots.Take(at).Contains(slot), $"/slots/{at}", "field.twice");
            if (guard.Refusal is { } wrong) return wrong;
            long merchant = caller.MerchantId!.Value;
            List<WeeklySlot> before = await write.Db.WeeklySlots.Where(row => row.MerchantId == merchant).ToListAsync(stop);
            write.Db.WeeklySlots.RemoveRange(before.Where(row => !slots.Contains(row.Time)));
            write.Db.WeeklySlots.AddRange(slots.Except(before.Select(row => row.Time))
                .Select(slot => new WeeklySlot { MerchantId = merchant, Weekday = slot.Weekday, Minute = slot.Minute }));
            if (write.Db.ChangeTracker.HasChanges()) write.Tell(merchant, LifeEvents.Account, merchant, LifeEvents.SlotsChanged);
            return SlotsSheet.Of(slots);
        }, stop);
}
