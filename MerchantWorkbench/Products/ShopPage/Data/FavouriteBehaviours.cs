using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.ShopPage.Data;

/// <summary>Who kept the shop, from what the house tells.</summary>
internal sealed class FavouriteBehaviours : IBehaviourSource
{
    private static readonly string[] Kinds = [ShopPageEvents.Favourited];

    /// <inheritdoc/>
    public string Name => "favourites";

    /// <inheritdoc/>
    public long MarkAt(DateTimeOffset instant) => Ids.At(instant);

    /// <inheritdoc/>
    public async Task<BehaviourPage> ReadAsync(WorkbenchDb db, long after, long until, int most, CancellationToken stop)
    {
        EventLog.Stretch log = await EventLog.ReadAsync(db, Kinds, after, until, most, stop);
        return new BehaviourPage([.. log.Told.Select(one => new Behaviour(
            "k:" + Ids.Text(one.Id), one.MerchantId!.Value, null, EventLog.Detail(one, "person")!, BehaviourKind.Favourited, one.At, BehaviourOrigin.Direct))],
            log.Through, log.IsMore);
    }
}
