using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Crowds;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Data.Campaigns;

/// <summary>The crowd a recipe is for.</summary>
internal static class CrowdKeeping
{
    /// <summary>The merchant's crowd of that name, made when there is none. It lasts at least as long as it is needed.</summary>
    /// <param name="most">Crowds one merchant may have.</param>
    /// <returns>Its id; crowds.too_many.</returns>
    public static async Task<Outcome<long>> KeepAsync(Write write, long merchant, string name, string purpose, CrowdRule rule, DateOnly until, int most)
    {
        await BehaviourBook.LockAsync(write, merchant);
        Zone zone = await CrowdRows.ZoneAsync(write.Db, merchant, write.Stop);
        List<SavedCrowd> all = await write.Db.SavedCrowds.Where(row => row.MerchantId == merchant).ToListAsync(write.Stop);
        if (all.Find(row => row.Name == name) is not { } crowd)
        {
            if (all.Count >= most) return OperationsRefusals.TooManyCrowds(most);
            GuestDays guests = await CrowdRows.ReadAsync(write.Db, merchant, write.Now, write.Stop);
            crowd = write.Db.SavedCrowds.Add(new SavedCrowd
            {
                Id = write.NewId(), MerchantId = merchant, Name = name, Purpose = purpose, RuleJson = SavedCrowd.Text(rule), Until = until,
                OverAt = zone.StartOf(until.AddDays(1)), Who = guests.Of(rule).Write(), Version = 1,
            }).Entity;
            write.Tell(merchant, OperationsEvents.Crowd, crowd.Id, OperationsEvents.Saved, new { name, version = 1 });
        }
        else if (crowd.Until < until) (crowd.Until, crowd.OverAt, crowd.Version) = (until, zone.StartOf(until.AddDays(1)), crowd.Version + 1);
        await write.Db.SaveChangesAsync(write.Stop);
        return crowd.Id;
    }
}
