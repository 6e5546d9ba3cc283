using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;

namespace MerchantWorkbench.Products.Promotion.Actions.Audiences;

/// <summary>Says how many people an audience must have from now on. What was approved before goes on. The same number changes nothing.</summary>
/// <remarks>Refuses: request.invalid, promotion.floor_changed_meanwhile.</remarks>
internal sealed class SaveFloor(Writer writer)
{
    /// <summary>Saves.</summary>
    /// <param name="version">The version it was written on.</param>
    public Task<Outcome<FloorSheet>> RunAsync(Caller caller, int version, int? least, CancellationToken stop = default) =>
        writer.RunAsync<FloorSheet>(caller, PromotionPermissions.ChangeSlots, async write =>
        {
            if (new Guard().Range(least, "/least", AudienceRules.LeastFloor, AudienceRules.MostFloor).Refusal is { } wrong) return wrong;
            AudienceFloor newest = await AudienceFloor.NewestAsync(write.Db, stop);
            if (newest.Version != version) return PromotionRefusals.FloorChangedMeanwhile;
            if (newest.Least == least) return new FloorSheet(newest.Version, newest.Least, newest.At, newest.By);
            write.Db.AudienceFloors.Add(new AudienceFloor { Version = version + 1, Least = least!.Value, At = write.Now, By = caller.Name });
            return new FloorSheet(version + 1, least.Value, write.Now, caller.Name);
        }, stop);
}
