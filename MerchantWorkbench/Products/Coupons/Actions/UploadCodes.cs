using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Takes in codes that the merchant brings along, each with a yes or a reason.</summary>
/// <remarks>Refuses: coupons.not_found, coupons.wrong_state, request.invalid. Tells: coupon.codes_added.</remarks>
internal sealed class UploadCodes(Writer writer, PieceCodes codes)
{
    /// <summary>Codes of one call.</summary>
    public const int Most = 1_000;

    /// <summary>The codes, at most <see cref="Most"/>.</summary>
    public sealed record Request(IReadOnlyList<string>? Codes);

    /// <summary>A code that was not taken.</summary>
    /// <param name="Reason">coupons.code_malformed, coupons.code_twice or coupons.code_taken.</param>
    public sealed record RejectedCode(string Code, string Reason);

    /// <summary>What became of the codes.</summary>
    public sealed record Receipt(int Added, IReadOnlyList<RejectedCode> Rejected);

    /// <summary>Uploads.</summary>
    public Task<Outcome<Receipt>> RunAsync(Caller caller, long id, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<Receipt>(caller, CouponPermissions.Edit, async write =>
        {
            await RowLock.CouponAsync(write, id);
            if (await write.Db.Coupons.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, stop) is not { } coupon) return CouponRefusals.NotFound;
            Guard guard = new Guard().Check(ask.Codes is { Count: > 0 }, "/codes", "field.required")
                .Check(ask.Codes is null or { Count: <= Most }, "/codes", "coupons.too_many_codes", Most);
            for (int at = 0; at < Math.Min(ask.Codes?.Count ?? 0, Most); at++) guard.Check(ask.Codes![at] is not null, $"/codes/{at}", "field.required");
            if (guard.Refusal is { } wrong) return wrong;
            if (coupon.Terms.CodeMode != CodeMode.Uploaded) return CouponRefusals.WrongState;
            if (CouponMoves.WhyNot(coupon.StateAt(write.Now), CouponMove.UploadCodes) is { } notNow) return notNow;
            return await AddAsync(write, coupon, ask.Codes!);
        }, stop);

    private async Task<Outcome<Receipt>> AddAsync(Write write, Coupon coupon, IReadOnlyList<string> asked)
    {
        IReadOnlyList<CodeStock.Rejected> rejected = await CodeStock.AddAsync(write, codes, coupon, asked);
        int added = asked.Count - rejected.Count;
        if (added > 0) write.Tell(coupon.MerchantId, CouponEvents.Coupon, coupon.Id, CouponEvents.CodesAdded, new { added, rejected = rejected.Count });
        return new Receipt(added, [.. rejected.Select(code => new RejectedCode(code.Code, code.Reason))]);
    }
}
