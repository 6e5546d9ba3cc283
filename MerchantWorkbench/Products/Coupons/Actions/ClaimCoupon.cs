using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A shopper takes one piece. Asking twice with the same key gives the same piece.</summary>
/// <remarks>
/// Refuses: request.invalid, and of coupons.not_found, not_open, stopped, paused, not_started, ended, followers_only, person_limit,
/// person_day_limit, day_limit, sold_out, budget_spent the first that is true. Tells: piece.claimed.
/// </remarks>
internal sealed class ClaimCoupon(GroupWriter<PieceBook> writer)
{
    /// <summary>For whom: the merchant's own name for the person, up to 64 characters. A shopper claims for itself and leaves it out.</summary>
    public sealed record Request(string? Shopper = null);

    /// <summary>Claims.</summary>
    public Task<Outcome<PieceSheet>> RunAsync(Caller caller, long id, Request ask, CancellationToken stop = default) =>
        writer.RunAsync(new Claim(caller, id, ask, stop));

    private sealed class Claim(Caller caller, long id, Request ask, CancellationToken stop)
        : GroupRequest<PieceBook, PieceSheet>(caller, CouponPermissions.Claim, stop)
    {
        private readonly string holder = caller.Holder ?? $"m:{caller.MerchantId}:{ask.Shopper}";

        protected internal override void Ask(PieceBook book) => book.AskClaim(id, holder);

        protected override Outcome<PieceSheet> Decide(PieceBook book, Decision decision, Role? role)
        {
            if (book.Coupon(id, decision.Caller) is not { } coupon) return CouponRefusals.NotFound;
            if (WhatIsWrong(decision.Caller) is { } wrong) return wrong;
            if (ClaimRules.WhyNot(coupon.Terms, book.Facts(coupon, holder)) is { } no) return no;
            return PieceSheet.Of(book.Take(coupon, holder, decision), decision.Now);
        }

        private Refusal? WhatIsWrong(Caller caller) => caller.Holder is not null
            ? new Guard().Check(ask.Shopper is null, "/shopper", "field.unknown").Refusal
            : new Guard().Line(ask.Shopper, "/shopper", 64).Refusal;
    }
}
