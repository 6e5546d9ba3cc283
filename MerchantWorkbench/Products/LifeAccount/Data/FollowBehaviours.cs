using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>Who followed and who left, from the account's events.</summary>
internal sealed class FollowBehaviours : IBehaviourSource
{
    private static readonly string[] Kinds = [LifeEvents.Followed, LifeEvents.Unfollowed];

    /// <inheritdoc/>
    public string Name => "follows";

    /// <inheritdoc/>
    public long MarkAt(DateTimeOffset instant) => Ids.At(instant);

    /// <inheritdoc/>
    public async Task<BehaviourPage> ReadAsync(WorkbenchDb db, long after, long until, int most, CancellationToken stop)
    {
        EventLog.Stretch log = await EventLog.ReadAsync(db, Kinds, after, until, most, stop);
        List<Behaviour> all = [];
        foreach (Event one in log.Told)
            // Who left before the events said who it was is not known any more.
            if (EventLog.Detail(one, "person") is { } person)
                all.Add(new Behaviour("f:" + Ids.Text(one.Id), one.MerchantId!.Value, null, person,
                    one.Kind == LifeEvents.Followed ? BehaviourKind.Followed : BehaviourKind.Unfollowed, one.At, BehaviourOrigin.Post));
        return new BehaviourPage(all, log.Through, log.IsMore);
    }
}
