using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions.Festival;

/// <summary>
/// A sign-up that staff said yes to takes part in every slot that is open to festivals, on the festival's days, in exactly the words that were approved:
/// one placement under the sign-up's own number, so that being told twice makes no second one. One that is left is shown as long as it is honoured.
/// </summary>
/// <remarks>Tells: placement.approved, placement.stopped.</remarks>
internal sealed class FollowSignUp : IEventHandler
{
    /// <inheritdoc/>
    public async Task HandleAsync(Write write, Event happened)
    {
        if (ToldSignUp.Of(happened.Data) is not { } told) return;
        Placement? placement = await PlacementStep.LockAsync(write, happened.SubjectId);
        if (placement is null && told.Part is { } part) await EnterAsync(write, happened, told.Revision, part);
        // One that was stopped, since its merchant left promotion, stays so.
        else if (placement is { LiveRevision: not null } && told.Until is { } until) await LeaveAsync(write, placement, until);
    }

    private static async Task EnterAsync(Write write, Event happened, int revision, ToldSignUp.TakesPart part)
    {
        if (part.EndsAt <= write.Now) return;
        Placement placement = Placement.OfSignUp(happened.SubjectId, happened.MerchantId!.Value, revision, part.Body, write.Now);
        write.Db.Placements.Add(placement);
        await PlacementRevision.KeepAsync(write, placement);
        write.Tell(placement.MerchantId, PromotionEvents.Placement, placement.Id, PromotionEvents.Approved, new { festival = part.Festival });
        await PlacementStep.StandAsync(write, placement, part.FirstAt, part.EndsAt);
    }

    private static async Task LeaveAsync(Write write, Placement placement, DateTimeOffset until)
    {
        if (until >= placement.EndsAt) return;
        if (until <= placement.FirstAt || until <= write.Now)
            await PlacementStep.TakeAsync(write, placement.Id, PlacementMove.Stop, PromotionEvents.Stopped);
        else await PlacementStep.StandAsync(write, placement, placement.FirstAt!.Value, until);
    }
}
