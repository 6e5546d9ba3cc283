using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Says beforehand what drafting and submitting would say, so that a designer hears it while designing. Changes nothing.</summary>
internal sealed class CheckCoupon(Reader reader, Audiences audiences, Clock clock)
{
    /// <summary>What was found.</summary>
    /// <param name="Wrong">Wrong fields, also the dates that would stop a submission now; null when it could go out.</param>
    /// <param name="Hints">What does not block and is still worth a thought.</param>
    public sealed record Result(Refusal? Wrong, IReadOnlyList<Finding> Hints);

    /// <summary>Checks.</summary>
    public Task<Outcome<Result>> RunAsync(Caller caller, CouponTerms terms, CancellationToken stop = default) =>
        reader.RunAsync<Result>(caller, CouponPermissions.Edit, async db =>
        {
            if (await TermsInPlace.WhatIsWrongAsync(db, audiences, caller, terms, clock.Now, stop) is { } wrong) return new Result(wrong, []);
            FieldRefusal[] late = [.. CouponFindings.BlockingAt(terms, clock.Now).Select(finding => new FieldRefusal(finding.Pointer, finding.Code))];
            return new Result(late.Length == 0 ? null : Refusal.Invalid(late), CouponFindings.Of(terms));
        }, stop);
}
