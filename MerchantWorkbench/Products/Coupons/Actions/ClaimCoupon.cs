using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A shopper takes one piece. Asking twice with the same key gives the same piece.</summary>
/// <remarks>
/// Refuses: request.invalid, and of coupons.not_found, not_open, stopped, paused, not_started, ended, person_limit, person_day_limit, day_limit,
/// sold_out, budget_spent the first that is true. Tells: piece.claimed.
/// </remarks>
internal sealed class ClaimCoupon(Writer writer)
{
    /// <summary>For whom: the merchant's own name for the person, up to 64 characters. A shopper claims for itself and leaves it out.</summary>
    public sealed record Request(string? Shopper = null);

    /// <summary>Claims.</summary>
    public Task<Outcome<PieceSheet>> RunAsync(Caller caller, long id, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<PieceSheet>(caller, CouponPermissions.Claim, async write =>
        {
            var found = await write.Db.Coupons.AsNoTracking().Where(row => row.Id == id)
                .Join(write.Db.Merchants, row => row.MerchantId, merchant => merchant.Id, (row, merchant) => new { Coupon = row, merchant.Zone })
                    .FirstOrDefaultAsync(stop);
            if (found is null) return CouponRefusals.NotFound;
            if (WrongFields(caller, ask) is { } wrong) return wrong;
            var claim = new Claim(write, found.Coupon, Zone.Of(found.Zone), caller.Holder ?? $"m:{caller.MerchantId}:{ask.Shopper}");
            return (await claim.TakeAsync()).Then(piece => PieceSheet.Of(piece, write.Now));
        }, stop);

    private static Refusal? WrongFields(Caller caller, Request ask) => caller.Holder is not null
        ? new Guard().Check(ask.Shopper is null, "/shopper", "field.unknown").Refusal
        : new Guard().Line(ask.Shopper, "/shopper", 64).Refusal;
}
