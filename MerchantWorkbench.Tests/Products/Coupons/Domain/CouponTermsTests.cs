using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class CouponTermsTests
{
    public static TheoryData<CouponKind> Kinds => new(Enum.GetValues<CouponKind>());

    public static TheoryData<string, Func<CouponTerms, CouponTerms>, string> OneWrongField => new()
    {
        { "no name", t => t with { Name = " " }, "/name field.required" },
        { "null name", t => t with { Name = null! }, "/name field.required" },
        { "22 characters", t => t with { Name = new string('面', 22) }, "/name field.too_long" },
        { "name turned round", t => t with { Name = "a\u202Eb" }, "/name field.not_plain" },
        { "name with a line break", t => t with { Name = "a\nb" }, "/name field.not_plain" },
        { "no kind", t => t with { Kind = 0 }, "/kind field.required" },
        { "no pieces", t => t with { Total = 0 }, "/total field.range" },
        { "too many pieces", t => t with { Total = 10_000_001 }, "/total field.range" },
        { "no first moment", t => t with { ClaimFrom = default }, "/claimFrom field.required" },
        { "no last moment", t => t with { ClaimUntil = default }, "/claimUntil field.required" },
        { "no span", t => t with { ClaimUntil = t.ClaimFrom }, "/claimUntil field.not_later" },
        { "backwards", t => t with { ClaimUntil = t.ClaimFrom.AddTicks(-10) }, "/claimUntil field.not_later" },
        { "last century", t => t with { ClaimFrom = new(1999, 12, 31, 23, 59, 59, TimeSpan.Zero) }, "/claimFrom field.date" },
        { "next century", t => t with { ClaimUntil = new(2101, 1, 1, 0, 0, 0, TimeSpan.Zero) }, "/claimUntil field.date" },
        { "eleven years", t => t with { ClaimUntil = t.ClaimFrom.AddYears(10).AddSeconds(1) }, "/claimUntil field.too_far" },
        { "no validity", t => t with { Validity = new() }, "/validity field.required" },
        { "null validity", t => t with { Validity = null! }, "/validity field.required" },
        { "both validities", t => t with { Validity = new(Some.From, Some.Until, 3) }, "/validity coupons.validity_form" },
        { "only a wait", t => t with { Validity = new(WaitDays: 3) }, "/validity/daysAfterClaim field.required" },
        { "no days", t => t with { Validity = new(DaysAfterClaim: 0) }, "/validity/daysAfterClaim field.range" },
        { "too many days", t => t with { Validity = new(DaysAfterClaim: 3_651) }, "/validity/daysAfterClaim field.range" },
        { "negative wait", t => t with { Validity = new(DaysAfterClaim: 1, WaitDays: -1) }, "/validity/waitDays field.range" },
        { "long wait", t => t with { Validity = new(DaysAfterClaim: 1, WaitDays: 366) }, "/validity/waitDays field.range" },
        { "half a validity", t => t with { Validity = new(From: Some.From) }, "/validity/until field.required" },
        { "validity backwards", t => t with { Validity = new(Some.Until, Some.From) }, "/validity/until field.not_later" },
        { "over before claims", t => t with { Validity = new(Some.From.AddDays(-2), Some.From.AddTicks(-10)) },
            "/validity/until coupons.over_before_claims" },
        { "no layer", t => t with { Layers = [] }, "/layers field.required" },
        { "null layers", t => t with { Layers = null! }, "/layers field.required" },
        { "layer twice", t => t with { Layers = [Layer.Own, Layer.Own] }, "/layers field.twice" },
        { "unknown layer", t => t with { Layers = [(Layer)9] }, "/layers field.unknown" },
        { "no code mode", t => t with { CodeMode = 0 }, "/codeMode field.required" },
        { "free money", t => t with { AmountFen = 0 }, "/amountFen field.money" },
        { "no amount", t => t with { AmountFen = null }, "/amountFen field.required" },
        { "too much", t => t with { AmountFen = Fen.Max + 1 }, "/amountFen field.money" },
        { "negative threshold", t => t with { ThresholdFen = -1 }, "/thresholdFen field.money" },
        { "no threshold", t => t with { ThresholdFen = null }, "/thresholdFen field.required" },
        { "foreign percent", t => t with { PercentOff = 10 }, "/percentOff field.not_for_kind" },
        { "foreign cap", t => t with { CapFen = 10 }, "/capFen field.not_for_kind" },
        { "foreign price", t => t with { PriceFen = 10 }, "/priceFen field.not_for_kind" },
        { "foreign goods", t => t with { Goods = "x" }, "/goods field.not_for_kind" },
        { "foreign terms", t => t with { Terms = "x" }, "/terms field.not_for_kind" },
        { "no budget", t => t with { BudgetFen = 0 }, "/budgetFen field.money" },
        { "budget below one piece", t => t with { BudgetFen = 499 }, "/budgetFen coupons.budget_too_small" },
        { "budget below all uses", t => t with { BudgetFen = 1_499, UsesPerPiece = 3 }, "/budgetFen coupons.budget_too_small" },
        { "nobody", t => t with { PerPerson = 0 }, "/perPerson field.range" },
        { "nobody today", t => t with { PerPersonPerDay = 0 }, "/perPersonPerDay field.range" },
        { "none today", t => t with { PerDay = 0 }, "/perDay field.range" },
        { "no use", t => t with { UsesPerPiece = 0 }, "/usesPerPiece field.range" },
        { "too many uses", t => t with { UsesPerPiece = 101 }, "/usesPerPiece field.range" },
        { "no shop", t => t with { Shops = [] }, "/shops field.required" },
        { "shop twice", t => t with { Shops = ["a", "b", "a"] }, "/shops field.twice" },
        { "too many shops", t => t with { Shops = [.. Enumerable.Range(0, 1_001).Select(n => $"{n}")] }, "/shops field.too_many" },
        { "no window", t => t with { UseWindows = [] }, "/useWindows field.required" },
        { "21 windows", t => t with { UseWindows = [.. Enumerable.Repeat(new UseWindow([1], "09:00", "10:00"), 21)] },
            "/useWindows field.too_many" },
        { "null window", t => t with { UseWindows = [null!] }, "/useWindows/0 field.required" },
        { "no weekday", t => t with { UseWindows = [new([], "09:00", "10:00")] }, "/useWindows/0/weekdays field.required" },
        { "eighth weekday", t => t with { UseWindows = [new([8], "09:00", "10:00")] }, "/useWindows/0/weekdays field.range" },
        { "weekday twice", t => t with { UseWindows = [new([1, 1], "09:00", "10:00")] }, "/useWindows/0/weekdays field.twice" },
        { "hour 24", t => t with { UseWindows = [new([1], "09:00", "24:00")] }, "/useWindows/0/until field.time_of_day" },
        { "one digit", t => t with { UseWindows = [new([1], "9:00", "10:00")] }, "/useWindows/0/from field.time_of_day" },
        { "long description", t => t with { Description = new string('面', 201) }, "/description field.too_long" },
        { "long picture", t => t with { Picture = new string('x', 65) }, "/picture field.too_long" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_has_sound_terms(CouponKind kind) => Assert.Null(Some.Terms(kind).Check());

    [Theory, MemberData(nameof(OneWrongField))]
    public void One_wrong_field_is_named_and_nothing_else(string why, Func<CouponTerms, CouponTerms> spoil, string expected)
    {
        Assert.NotEmpty(why);
        Assert.Equal([expected], Some.Wrong(spoil(Some.MoneyOff).Check()));
    }

    [Fact]
    public void Bounds_themselves_are_fine() => Assert.Null((Some.MoneyOff with
    {
        Name = string.Concat(Enumerable.Repeat("𠮷", 21)),
        Total = 10_000_000,
        ClaimUntil = Some.From.AddYears(10),
        BudgetFen = 50_000,
        UsesPerPiece = 100,
        ThresholdFen = 0,
        PerPerson = 10_000_000,
        PerDay = 1,
        PerPersonPerDay = 1,
        Layers = [Layer.Own, Layer.Private, Layer.Public],
        Validity = new(DaysAfterClaim: 3_650, WaitDays: 365),
        Description = new string('面', 200),
        UseWindows = [new([1, 7], "22:00", "02:00")],
    }).Check());

    [Fact]
    public void Everything_wrong_is_told_at_once() => Assert.Equal(
        ["/claimFrom field.required", "/claimUntil field.required", "/codeMode field.required", "/kind field.required",
            "/layers field.required", "/name field.required", "/total field.range", "/validity field.required"],
        Some.Wrong(new CouponTerms().Check()));

    [Theory]
    [InlineData(CouponKind.PercentOff)]
    [InlineData(CouponKind.SpecialPrice)]
    public void A_budget_needs_a_cap_where_nothing_else_bounds_the_discount(CouponKind kind)
    {
        CouponTerms open = Some.Terms(kind) with { CapFen = null };
        Assert.Null(open.Check());
        Assert.Equal(["/capFen coupons.cap_needed"], Some.Wrong((open with { BudgetFen = 5_000 }).Check()));
        Assert.Null((open with { BudgetFen = 5_000, CapFen = 5_000 }).Check());
    }

    [Fact]
    public void Money_that_no_number_could_hold_is_refused() => Assert.Equal(
        ["/total coupons.too_much_money"],
        Some.Wrong((Some.MoneyOff with { AmountFen = Fen.Max, Total = 10_000_000, UsesPerPiece = 100 }).Check()));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void A_percentage_lies_between_1_and_99(int percent, bool fine) =>
        Assert.Equal(fine, (Some.Terms(CouponKind.PercentOff) with { PercentOff = percent }).Check() is null);

    [Theory, MemberData(nameof(Kinds))]
    public void Each_kind_asks_for_its_own_fields_and_refuses_the_others(CouponKind kind)
    {
        // amount, threshold, percent, cap, price, goods, terms; written from the description of the kinds, not from the code.
        string expected = kind switch
        {
            CouponKind.MoneyOff => "RR-----",
            CouponKind.PercentOff => "-ORO---",
            CouponKind.SpecialPrice => "-O-ORR-",
            CouponKind.Exchange => "R----R-",
            CouponKind.FreeForm => "---R--R",
        };
        CouponTerms none = Some.MoneyOff with { Kind = kind, AmountFen = null, ThresholdFen = null };
        CouponTerms all = none with { AmountFen = 1, ThresholdFen = 1, PercentOff = 1, CapFen = 1, PriceFen = 1, Goods = "x", Terms = "x" };
        string[] fields = ["/amountFen", "/thresholdFen", "/percentOff", "/capFen", "/priceFen", "/goods", "/terms"];

        Assert.Equal(Marked('R', "field.required"), Some.Wrong(none.Check()));
        Assert.Equal(Marked('-', "field.not_for_kind"), Some.Wrong(all.Check()));

        IEnumerable<string> Marked(char mark, string code) =>
            fields.Where((_, at) => expected[at] == mark).Select(field => $"{field} {code}").Order(StringComparer.Ordinal);
    }
}
