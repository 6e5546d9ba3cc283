using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Hands the newest revision in: a reviewer decides about exactly that. Of a bought one it confirms the quote: its money is kept.</summary>
/// <remarks>
/// Refuses: placements.not_found, placements.wrong_state, request.invalid when slots or its thing changed meanwhile,
/// placements.not_reserved, placements.quote_over, promotion.audience_too_small. Tells: placement.submitted.
/// </remarks>
internal sealed class SubmitPlacement(Writer writer, CouponShelf coupons, LifeShelf posts, AudiencePeople people)
{
    private const string Word = "placements.finding_word";

    /// <summary>Submits.</summary>
    public Task<Outcome<PlacementSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PlacementSheet>(caller, PromotionPermissions.Write, async write =>
        {
            Outcome<Placement> step = await PlacementStep.TakeAsync(write, id, PlacementMove.Submit, PromotionEvents.Submitted);
            if (!step.Is(out Placement? placement, out Refusal? no)) return no;
            PlacementBody said = placement.Body;
            if (await BodyInPlace.WhatIsWrongAsync(write.Db, caller, said, coupons, posts, write.Now, stop) is { } wrong) return wrong;
            if (await people.WhyNotAsync(write.Db, said.Paid?.Audience, placement.MerchantId, stop) is { } few) return few;
            Outcome<Done> confirmed = placement.Way switch
            {
                SlotWay.Commercial => await Spendings.ConfirmAsync(write, placement),
                SlotWay.Exclusive => await SlotDays.ConfirmAsync(write, placement),
                _ => default(Done),
            };
            if (confirmed.Refusal is { } unpaid) return unpaid;
            await PlacementRevision.KeepAsync(write, placement);
            await SubmitReview.OpenAsync(write, new(PromotionEvents.Placement, id, placement.MerchantId, placement.Revision, placement.Title,
                [.. AdvertisingWords.In(said.Title, Word, "/title"), .. AdvertisingWords.In(said.Text, Word, "/text")]));
            return await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop);
        }, stop);
}
