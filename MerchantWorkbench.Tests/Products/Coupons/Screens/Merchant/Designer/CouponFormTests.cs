using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;
using MerchantWorkbench.Tests.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Screens.Merchant.Designer;

public sealed class CouponFormTests
{
    public static TheoryData<CouponKind> Kinds => [.. Enum.GetValues<CouponKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_coupon_survives_form_and_draft_in_every_field(CouponKind kind)
    {
        CouponTerms terms = Some.Terms(kind) with
        {
            BudgetFen = 90_000,
            PerPerson = 2,
            PerPersonPerDay = 1,
            PerDay = 30,
            UsesPerPiece = 3,
            Layers = [Layer.Own, Layer.Public],
            Shops = ["2q733yxhh3yd"],
            UseWindows = [new([1, 5], "11:00", "14:00")],
            Description = "不找零",
            Picture = "3j61efzs2gsq",
        };

        CouponForm back = CouponForm.Read(CouponForm.Of(terms).Write())!;

        Assert.Empty(CouponChanges.Differences(terms, back.ToTerms()));
    }

    [Fact]
    public void Fixed_dates_survive_too()
    {
        CouponTerms terms = Some.MoneyOff with { Validity = new(Some.From, Some.Until) };
        Assert.Empty(CouponChanges.Differences(terms, CouponForm.Of(terms).ToTerms()));
    }

    [Fact]
    public void What_belongs_to_another_kind_stays_at_home_and_comes_back()
    {
        CouponForm form = CouponForm.Of(Some.MoneyOff);
        form.Kind = CouponKind.Exchange;
        form.Goods = "卤蛋";
        Assert.Null(form.ToTerms().ThresholdFen);
        Assert.Null(form.ToTerms().Check());
        form.Kind = CouponKind.MoneyOff;
        Assert.Equal(3_000, form.ToTerms().ThresholdFen);
    }

    [Fact]
    public void An_empty_form_names_what_is_missing_and_nothing_else() => Assert.Equal(
        [
            "/amountFen field.required", "/claimFrom field.required", "/claimUntil field.required", "/name field.required",
            "/thresholdFen field.required", "/total field.range",
        ],
        Some.Wrong(new CouponForm().ToTerms().Check()));

    [Fact]
    public void Unreadable_text_of_an_optional_field_is_never_sent_around()
    {
        CouponForm form = CouponForm.Of(Some.Terms(CouponKind.PercentOff));
        form.CapFen = null;
        form["/capFen"] = "二十块";
        Assert.Equal(["/capFen field.type"], Some.Wrong(form.WithWrongTexts(form.ToTerms().Check())));
        Assert.Equal("二十块", CouponForm.Read(form.Write())!["/capFen"]);
    }

    [Fact]
    public void Any_two_of_discount_count_and_budget_give_the_third()
    {
        CouponForm form = new();
        form.AmountFen = 500;
        form.Change("/amountFen");
        form.Total = 100;
        form.Change("/total");
        Assert.Equal((50_000L, Corner.Budget), (form.BudgetFen, form.Computed!.Value));
        form.BudgetFen = 60_000;
        form.Change("/budgetFen");
        Assert.Equal((600L, Corner.Discount), (form.AmountFen, form.Computed!.Value));
        form.AmountFen = 700;
        form.Change("/amountFen");
        Assert.Equal((85L, Corner.Total), (form.Total, form.Computed!.Value));
    }

    [Fact]
    public void Who_empties_the_budget_wants_none()
    {
        CouponForm form = CouponForm.Of(Some.MoneyOff with { BudgetFen = 50_000 });
        form.BudgetFen = null;
        form.Change("/budgetFen");
        form.Total = 50;
        form.Change("/total");
        Assert.Null(form.BudgetFen);
        Assert.Equal(500, form.AmountFen);
    }

    [Fact]
    public void More_uses_make_a_larger_budget()
    {
        CouponForm form = new() { AmountFen = 500, Total = 10, UsesPerPiece = 3 };
        form.Change("/usesPerPiece");
        Assert.Equal(15_000, form.BudgetFen);
    }

    [Fact]
    public void Typing_is_shown_beside_and_changes_no_field()
    {
        CouponForm form = CouponForm.Of(Some.MoneyOff);
        Assert.Equal("周末", form.With(new Dictionary<string, string> { ["/name"] = "周末" }).ToTerms().Name);
        Assert.Equal(Some.MoneyOff.Name, form.Name);
    }

    [Fact]
    public void Fifty_steps_can_be_taken_back()
    {
        FormHistory history = new();
        CouponForm form = new() { Total = 0 };
        history.Start(form);
        for (int step = 1; step <= 60; step++)
        {
            form.Total = step;
            history.Note(form);
        }

        int back = 0;
        while (history.Undo() is { } before) (form, back) = (before, back + 1);
        Assert.Equal((50, 10L), (back, form.Total));
    }

    [Fact]
    public void A_draft_of_another_program_is_no_draft() => Assert.Null(CouponForm.Read("[1"));

    [Theory]
    [InlineData("2026-03-02", "2026-03-07", "2026-03-08")]
    [InlineData("2026-03-07", "2026-03-07", "2026-03-08")]
    [InlineData("2026-03-08", "2026-03-08", "2026-03-08")]
    public void This_weekend_is_the_coming_one_or_what_is_left_of_it(string today, string first, string last)
    {
        Zone zone = Zone.Of("Asia/Shanghai");
        ClaimSpan weekend = ClaimSpans.All(zone.StartOf(DateOnly.Parse(today, null)).AddHours(15), zone).Single(span => span.Name == "Weekend");
        Assert.Equal((zone.StartOf(DateOnly.Parse(first, null)), zone.EndOf(DateOnly.Parse(last, null))), (weekend.From, weekend.Until));
    }
}
