using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>
/// When a taken piece can be used: between two instants, or so many days from its claim. Exactly one of the two forms is given.
/// </summary>
/// <param name="From">First moment, itself included.</param>
/// <param name="Until">Last moment, itself included.</param>
/// <param name="DaysAfterClaim">How many days it is good for, the first one counted; 1 to 3,650.</param>
/// <param name="WaitDays">Days between the claim's day and the first good one; 0 (also when null) to 365; 0 is at once.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Validity(
    DateTimeOffset? From = null, DateTimeOffset? Until = null, int? DaysAfterClaim = null, int? WaitDays = null)
{
    /// <summary>First moment, itself included.</summary>
    public DateTimeOffset? From { get; init => field = Instant.Plain(value); } = Instant.Plain(From);

    /// <summary>Last moment, itself included.</summary>
    public DateTimeOffset? Until { get; init => field = Instant.Plain(value); } = Instant.Plain(Until);

    /// <summary>
    /// When a piece taken at <paramref name="claimedAt"/> can be used. Relative: from the start of the day that lies the waiting days
    /// after the claim's day (at once when there are none) until 23:59:59 of the last good day, by the merchant's calendar.
    /// </summary>
    public PieceWindow Window(DateTimeOffset claimedAt, Zone zone)
    {
        if (DaysAfterClaim is not { } days) return new(From!.Value, Until!.Value);
        int wait = WaitDays ?? 0;
        DateOnly first = zone.Day(claimedAt).AddDays(wait);
        return new(wait == 0 ? claimedAt : zone.StartOf(first), zone.EndOf(first.AddDays(days - 1)));
    }

    internal void Check(Guard guard, DateTimeOffset claimFrom)
    {
        bool instants = From is not null || Until is not null, days = DaysAfterClaim is not null || WaitDays is not null;
        guard.Check(instants || days, "/validity", "field.required").Check(!(instants && days), "/validity", "coupons.validity_form");
        if (instants == days) return;
        if (days)
        {
            guard.Range(DaysAfterClaim, "/validity/daysAfterClaim", 1, 3_650).Range(WaitDays ?? 0, "/validity/waitDays", 0, 365);
            return;
        }

        TermsRules.Span(guard, From, Until, "/validity/from", "/validity/until");
        guard.Check(Until is null || Until >= claimFrom, "/validity/until", "coupons.over_before_claims");
    }
}
