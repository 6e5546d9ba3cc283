using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Data;

/// <summary>
/// What <c>sign_up.approved</c> tells neighbours: who takes part in which festival, from when until when, with what. In the words of exactly the
/// revision that was approved, so that whoever shows it needs to ask nobody.
/// </summary>
/// <param name="Festival">Id of the plan.</param>
/// <param name="From">First day, by the merchant's calendar.</param>
/// <param name="Until">Last day, by the merchant's calendar.</param>
/// <param name="FirstAt">The first instant of the festival there.</param>
/// <param name="EndsAt">The first instant after it there.</param>
/// <param name="Coupons">Ids of the coupons that were brought, in their order.</param>
/// <param name="Title">The line, or where there is none the merchant's name.</param>
/// <param name="Picture">Id of a picture of the merchant's, or null.</param>
internal sealed record TakesPart(
    string Festival, string NameZh, string NameEn, DateOnly From, DateOnly Until, DateTimeOffset FirstAt, DateTimeOffset EndsAt,
    IReadOnlyList<string> Coupons, string Title, string? Text, string? Picture)
{
    /// <summary>As the sign-up stands. One that was left takes part until it is honoured no more.</summary>
    public static async Task<TakesPart> OfAsync(Write write, SignUp signUp)
    {
        PlanTerms plan = (await write.Db.FestivalPlans.AsNoTracking().SingleAsync(row => row.Id == signUp.PlanId, write.Stop)).Terms;
        Merchant merchant = await write.Db.Merchants.AsNoTracking().SingleAsync(row => row.Id == signUp.MerchantId, write.Stop);
        Zone zone = Zone.Of(merchant.Zone);
        SignUpBody said = signUp.Body;
        return new TakesPart(Ids.Text(signUp.PlanId), plan.NameZh!, plan.NameEn!, plan.From!.Value, plan.Until!.Value,
            zone.StartOf(plan.From.Value), signUp.ClosesAt ?? PlanClock.EndsAt(plan, zone), said.Coupons ?? [], said.Title ?? merchant.Name, said.Text,
            said.Picture);
    }
}
