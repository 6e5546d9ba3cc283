using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class CouponChangesTests
{
    private static readonly CouponTerms Before = Some.MoneyOff with { Layers = [Layer.Own, Layer.Private], Shops = ["a"] };

    public static TheoryData<string, Func<CouponTerms, CouponTerms>, string?> Changes => new()
    {
        { "nothing", t => t, null },
        { "name", t => t with { Name = "新名字" }, null },
        { "texts", t => t with { Description = "到店出示", Terms = "x", Picture = "p" }, null },
        { "later end", t => t with { ClaimUntil = t.ClaimUntil.AddTicks(10) }, null },
        { "earlier end", t => t with { ClaimUntil = t.ClaimUntil.AddTicks(-10) }, "/claimUntil coupons.only_later" },
        { "further layer", t => t with { Layers = [Layer.Public, Layer.Private, Layer.Own] }, null },
        { "other layer", t => t with { Layers = [Layer.Own, Layer.Public] }, "/layers coupons.only_adds" },
        { "no layer", t => t with { Layers = [] }, "/layers coupons.only_adds" },
        { "total", t => t with { Total = t.Total + 1 }, "/total coupons.total_by_append" },
        { "kind", t => t with { Kind = CouponKind.Exchange }, "/kind coupons.frozen_field" },
        { "start", t => t with { ClaimFrom = t.ClaimFrom.AddDays(1) }, "/claimFrom coupons.frozen_field" },
        { "amount", t => t with { AmountFen = 600 }, "/amountFen coupons.frozen_field" },
        { "threshold", t => t with { ThresholdFen = 0 }, "/thresholdFen coupons.frozen_field" },
        { "budget", t => t with { BudgetFen = 60_000 }, "/budgetFen coupons.frozen_field" },
        { "days", t => t with { Validity = t.Validity with { DaysAfterClaim = 8 } }, "/validity/daysAfterClaim coupons.frozen_field" },
        { "codes", t => t with { CodeMode = CodeMode.Uploaded }, "/codeMode coupons.frozen_field" },
        { "per person", t => t with { PerPerson = 2 }, "/perPerson coupons.frozen_field" },
        { "uses", t => t with { UsesPerPiece = 2 }, "/usesPerPiece coupons.frozen_field" },
        { "shops", t => t with { Shops = null }, "/shops coupons.frozen_field" },
        { "hours", t => t with { UseWindows = [new([1], "09:00", "10:00")] }, "/useWindows coupons.frozen_field" },
        { "goods", t => t with { Goods = "x" }, "/goods coupons.frozen_field" },
    };

    [Theory, MemberData(nameof(Changes))]
    public void Once_it_is_out_what_people_hold_stays(string what, Func<CouponTerms, CouponTerms> change, string? wrong)
    {
        Assert.NotEmpty(what);
        CouponTerms after = change(Before);
        CouponState[] outside = [CouponState.Scheduled, CouponState.Running, CouponState.Paused, CouponState.SoldOut];
        Assert.All(outside, state => Assert.Equal(wrong is null ? [] : [wrong], Some.Wrong(CouponChanges.WhyNot(Before, after, state))));
        Assert.Null(CouponChanges.WhyNot(Before, after, CouponState.Draft));
        Assert.Null(CouponChanges.WhyNot(Before, after, CouponState.Rejected));
    }

    [Fact]
    public void Every_frozen_field_is_told_at_once() => Assert.Equal(
        ["/amountFen coupons.frozen_field", "/total coupons.total_by_append"],
        Some.Wrong(CouponChanges.WhyNot(Before, Before with { AmountFen = 1, Total = 1, Name = "x" }, CouponState.Running)));

    [Fact]
    public void Differences_name_the_field_and_both_values()
    {
        CouponTerms after = Before with { Name = "新名字", Description = "到店出示", Shops = null, Validity = new(DaysAfterClaim: 9) };
        Assert.Equal(
            ["/name 春天第一碗面 → 新名字", "/validity/daysAfterClaim 7 → 9", "/shops [\"a\"] → ", "/description  → 到店出示"],
            CouponChanges.Differences(Before, after).Select(one => $"{one.Pointer} {one.Before} → {one.After}"));
        Assert.Empty(CouponChanges.Differences(Before, Before with { Layers = [Layer.Own, Layer.Private], Shops = ["a"] }));
    }

    [Fact]
    public void The_same_instant_in_another_spelling_is_no_change()
    {
        TimeSpan shanghai = TimeSpan.FromHours(8);
        CouponTerms before = Before with { Validity = new(Some.From, Some.Until) };
        CouponTerms after = before with
        {
            ClaimUntil = Some.Until.ToOffset(shanghai).AddTicks(9),
            Validity = new(Some.From.ToOffset(shanghai), Some.Until.ToOffset(shanghai).AddTicks(9)),
        };
        Assert.Empty(CouponChanges.Differences(before, after));
        Assert.Equal(before.Validity, after.Validity);
    }

    [Theory]
    [InlineData(101, null)]
    [InlineData(10_000_000, null)]
    [InlineData(100, "coupons.append_only_grows")]
    [InlineData(1, "coupons.append_only_grows")]
    [InlineData(0, "request.invalid")]
    [InlineData(10_000_001, "request.invalid")]
    public void A_total_only_grows(int total, string? code) => Assert.Equal(code, CouponChanges.WhyNotAppend(Before, total)?.Code);
}
