using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;

namespace MerchantWorkbench.Products.Promotion.Actions.Audiences;

/// <summary>How many people an audience must have, for staff.</summary>
internal sealed class ReadFloor(Reader reader)
{
    /// <summary>Reads.</summary>
    public Task<Outcome<FloorSheet>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<FloorSheet>(caller, PromotionPermissions.Slots, async db =>
        {
            AudienceFloor newest = await AudienceFloor.NewestAsync(db, stop);
            return new FloorSheet(newest.Version, newest.Least, newest.At, newest.By);
        }, stop);
}
