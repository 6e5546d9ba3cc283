using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>
/// The one description of what a coupon is: the body of the API, what a reviewer decides on, what the designer draws. Absent fields
/// of a request keep their zero and are named by <see cref="Check"/>; every other rule here expects terms that passed it.
/// </summary>
/// <remarks>Lists compare by reference: ask <see cref="CouponChanges.Differences"/> whether two terms say the same.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public record CouponTerms
{
    /// <summary>What people call it; 1 to 21 characters (Unicode code points).</summary>
    public string Name { get; init; } = "";

    /// <summary>What a piece does for an order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CouponKind Kind { get; init; }

    /// <summary>Pieces over the coupon's whole life; 1 to 10,000,000.</summary>
    public int Total { get; init; }

    /// <summary>First moment a piece can be taken; may lie in the past.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset ClaimFrom { get; init => field = Instant.Plain(value); }

    /// <summary>Last moment a piece can be taken, itself included.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset ClaimUntil { get; init => field = Instant.Plain(value); }

    /// <summary>When a taken piece can be used.</summary>
    public Validity Validity { get; init; } = new();

    /// <summary>Where it is handed out; at least one.</summary>
    public IReadOnlyList<Layer> Layers { get; init; } = [];

    /// <summary>Where the codes come from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CodeMode CodeMode { get; init; }

    /// <summary>Taken off (money off), or the worth of the goods (exchange).</summary>
    public long? AmountFen { get; init; }

    /// <summary>The smallest order it works on; null as 0.</summary>
    public long? ThresholdFen { get; init; }

    /// <summary>Percent taken off, 1 to 99: 20 means people pay 80 %.</summary>
    public int? PercentOff { get; init; }

    /// <summary>The largest discount of one use.</summary>
    public long? CapFen { get; init; }

    /// <summary>What the goods cost with a piece.</summary>
    public long? PriceFen { get; init; }

    /// <summary>The goods meant; at most 60 characters.</summary>
    public string? Goods { get; init; }

    /// <summary>What a free-form coupon promises; at most 500 characters.</summary>
    public string? Terms { get; init; }

    /// <summary>Held and spent discounts together never pass this; null for no such bound.</summary>
    public long? BudgetFen { get; init; }

    /// <summary>Pieces one person may take over the coupon's life.</summary>
    public int PerPerson { get; init; } = 1;

    /// <summary>Pieces one person may take in one day of the merchant's zone.</summary>
    public int? PerPersonPerDay { get; init; }

    /// <summary>Pieces all people together may take in one day of the merchant's zone.</summary>
    public int? PerDay { get; init; }

    /// <summary>How often one piece can be redeemed; 1 to 100.</summary>
    public int UsesPerPiece { get; init; } = 1;

    /// <summary>To whom alone it is handed out; null for everybody.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Id of the crowd, with <see cref="Domain.Audience.Crowd"/> alone.</summary>
    public string? Crowd { get; init; }

    /// <summary>Ids of the shops that take it; null for all, also those to come.</summary>
    public IReadOnlyList<string>? Shops { get; init; }

    /// <summary>Hours of the week at which it can be used; null for always.</summary>
    public IReadOnlyList<UseWindow>? UseWindows { get; init; }

    /// <summary>How to use it, for the shopper; at most 200 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Id of an uploaded picture.</summary>
    public string? Picture { get; init; }

    /// <summary>Everything that is wrong, all at once, with a JSON pointer each; null when nothing is.</summary>
    /// <remarks>Whether the shops and the picture are the merchant's own is asked where they are known.</remarks>
    public Refusal? Check() => TermsRules.WhatIsWrong(this);
}
