using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;

namespace MerchantWorkbench.Products.Promotion.Actions.Audiences;

/// <summary>Counts the people a merchant's audience has: everybody who is known where nothing is asked.</summary>
/// <remarks>Refuses: request.invalid where a tag is wanted and excluded.</remarks>
internal sealed class CountAudience(Reader reader, AudiencePeople people)
{
    /// <summary>Counts.</summary>
    public Task<Outcome<AudienceCount>> RunAsync(Caller caller, AudienceTerms terms, CancellationToken stop = default) =>
        reader.RunAsync<AudienceCount>(caller, PromotionPermissions.View, async db =>
        {
            var guard = new Guard();
            AudienceRules.Check(guard, terms);
            if (guard.Refusal is { } wrong) return wrong;
            (int floor, int count, _) = await people.CountAsync(db, terms, caller.MerchantId!.Value, stop);
            bool isEnough = count >= floor;
            return new AudienceCount(isEnough, floor, isEnough ? Math.Max(floor, AudienceRules.Told(count)) : null);
        }, stop);
}
