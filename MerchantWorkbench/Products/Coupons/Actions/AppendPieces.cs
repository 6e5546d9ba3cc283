using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Gives a coupon that is out more pieces; the total only grows.</summary>
/// <remarks>Refuses: coupons.not_found, request.invalid, coupons.wrong_state, coupons.append_only_grows. Tells: coupon.appended.</remarks>
internal sealed class AppendPieces(Writer writer)
{
    /// <summary>The new total.</summary>
    public sealed record Request(int? Total);

    /// <summary>Appends.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, long id, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<CouponSheet>(caller, CouponPermissions.Edit, async write =>
        {
            await RowLock.CouponAsync(write, id);
            if (await write.Db.Coupons.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } coupon) return CouponRefusals.NotFound;
            if (new Guard().Range(ask.Total, "/total", 1, TermsRules.MaxTotal).Refusal is { } wrong) return wrong;
            if (CouponMoves.WhyNot(coupon.StateAt(write.Now), CouponMove.Append) is { } notNow) return notNow;
            int before = coupon.Total, total = ask.Total!.Value;
            if (CouponChanges.WhyNotAppend(coupon.Terms, total) is { } no) return no;
            coupon.Say(coupon.Terms with { Total = total });
            string terms = coupon.TermsJson;
            int grown = await write.Db.Coupons.Where(row => row.Id == id && row.Total < total)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Total, total).SetProperty(row => row.TermsJson, terms), stop);
            if (grown != 1) return CouponRefusals.AppendOnlyGrows(before);
            write.Tell(coupon.MerchantId, CouponEvents.Coupon, id, CouponEvents.Appended, new { before, total });
            return CouponSheet.Of(coupon, write.Now);
        }, stop);
}
