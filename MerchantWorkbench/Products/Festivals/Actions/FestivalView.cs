using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>A plan for one merchant: its rules held against what the merchant brings, before anything is sent.</summary>
/// <param name="Rules">Each with what there is and what is wanted.</param>
/// <param name="Passes">Whether all hold.</param>
/// <param name="Said">What they were held against: what was asked about, or what was sent last, or nothing.</param>
/// <param name="SignUp">The merchant's own; null where there is none.</param>
/// <param name="Coupons">Coupons it can bring.</param>
/// <param name="CanSend">Whether signing up, or sending again, is open today.</param>
public sealed record FestivalView(
    string Id, PlanState State, int Taken, PlanTerms Terms, IReadOnlyList<RuleSheet> Rules, bool Passes, SignUpBody Said, SignUpSheet? SignUp,
    IReadOnlyList<FestivalView.Coupon> Coupons, bool CanSend)
{
    /// <summary>A coupon that can be brought.</summary>
    public sealed record Coupon(string Id, string Name, string Benefit);
}
