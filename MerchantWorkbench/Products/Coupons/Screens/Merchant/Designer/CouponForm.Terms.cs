using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

public sealed partial class CouponForm
{
    /// <summary>The form of a coupon that is there already.</summary>
    public static CouponForm Of(CouponTerms terms) => new()
    {
        Name = terms.Name, Kind = terms.Kind, AmountFen = terms.AmountFen, ThresholdFen = terms.ThresholdFen, PercentOff = terms.PercentOff,
        CapFen = terms.CapFen, PriceFen = terms.PriceFen, Goods = terms.Goods, Terms = terms.Terms, Total = terms.Total, BudgetFen = terms.BudgetFen,
        HasNoBudget = terms.BudgetFen is null, PerPerson = terms.PerPerson, PerPersonPerDay = terms.PerPersonPerDay, PerDay = terms.PerDay,
        UsesPerPiece = terms.UsesPerPiece, ClaimFrom = terms.ClaimFrom, ClaimUntil = terms.ClaimUntil,
        IsFixed = terms.Validity.DaysAfterClaim is null, ValidFrom = terms.Validity.From, ValidUntil = terms.Validity.Until,
        DaysAfterClaim = terms.Validity.DaysAfterClaim, WaitDays = terms.Validity.WaitDays,
        Windows = [.. (terms.UseWindows ?? []).Select(window => new WindowRow { Weekdays = [.. window.Weekdays], From = window.From, Until = window.Until })],
        Layers = [.. terms.Layers], IsForFollowers = terms.Audience == Audience.Followers, Crowd = terms.Crowd,
        HasChosenShops = terms.Shops is not null, Shops = [.. terms.Shops ?? []], CodeMode = terms.CodeMode,
        Description = terms.Description, Picture = terms.Picture,
    };

    /// <summary>The terms the form stands for, sound or not. Fields of other kinds stay at home.</summary>
    public CouponTerms ToTerms() => new()
    {
        Name = (Name ?? "").Trim(), Kind = Kind, Total = Whole(Total) ?? 0, ClaimFrom = ClaimFrom ?? default, ClaimUntil = ClaimUntil ?? default,
        Validity = IsFixed ? new(ValidFrom, ValidUntil) : new(DaysAfterClaim: Whole(DaysAfterClaim), WaitDays: Whole(WaitDays)),
        Layers = [.. Layers], CodeMode = CodeMode,
        Audience = IsForFollowers ? Audience.Followers : Text(Crowd) is null ? null : Audience.Crowd, Crowd = IsForFollowers ? null : Text(Crowd),
        AmountFen = Has("/amountFen") ? AmountFen : null,
        ThresholdFen = Has("/thresholdFen") ? ThresholdFen : null,
        PercentOff = Has("/percentOff") ? Whole(PercentOff) : null,
        CapFen = Has("/capFen") ? CapFen : null,
        PriceFen = Has("/priceFen") ? PriceFen : null,
        Goods = Has("/goods") ? Text(Goods) : null,
        Terms = Has("/terms") ? Text(Terms) : null,
        BudgetFen = BudgetFen, PerPerson = Whole(PerPerson) ?? 0, PerPersonPerDay = Whole(PerPersonPerDay), PerDay = Whole(PerDay),
        UsesPerPiece = Whole(UsesPerPiece) ?? 0, Shops = HasChosenShops ? [.. Shops] : null,
        UseWindows = Windows.Count == 0 ? null : [.. Windows.Select(row => new UseWindow([.. row.Weekdays.Order()], row.From, row.Until))],
        Description = Text(Description), Picture = Picture,
    };

    /// <summary>Whether the kind has the field.</summary>
    public bool Has(string pointer) => KindFields.Need(Kind, pointer) != FieldNeed.None;

    /// <summary>Whether the kind can do without it.</summary>
    public bool CanMiss(string pointer) => KindFields.Need(Kind, pointer) != FieldNeed.Required;

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static int? Whole(long? number) => number is { } given ? (int)Math.Clamp(given, int.MinValue, int.MaxValue) : null;
}
