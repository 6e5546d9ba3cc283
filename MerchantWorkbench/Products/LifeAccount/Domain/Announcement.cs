using System.Text.Json.Serialization;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>What the announcement of a live show says besides title, words and cover.</summary>
public sealed record Announcement
{
    /// <summary>When the show starts; whole seconds, in UTC.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>How long it is expected to last, 15–480; null for nobody knows.</summary>
    public int? Minutes { get; init; }

    /// <summary>Where it is to be seen, in plain words, up to 60 characters.</summary>
    public string? Where { get; init; }

    /// <summary>What is shown and sold there, up to ten blocks of the type product.</summary>
    public IReadOnlyList<Block>? Goods { get; init; }

    /// <summary>Ids of up to three coupons that can be taken in it.</summary>
    public IReadOnlyList<string>? Coupons { get; init; }

    /// <summary>When it is taken to be over.</summary>
    [JsonIgnore]
    public DateTimeOffset? EndsAt => StartsAt + (Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : AnnouncementRules.UsualLength);

    /// <summary>The same without what says nothing.</summary>
    public Announcement Tidy() => new()
    {
        StartsAt = StartsAt is { } at ? at.ToUniversalTime().AddTicks(-(at.UtcTicks % TimeSpan.TicksPerSecond)) : null,
        Minutes = Minutes, Where = string.IsNullOrWhiteSpace(Where) ? null : Where.Trim(),
        Goods = Some((Goods ?? []).Select(good => good.Tidy()).OfType<Block>()),
        Coupons = Some((Coupons ?? []).Where(coupon => !string.IsNullOrWhiteSpace(coupon))),
    };

    private static T[]? Some<T>(IEnumerable<T> things) => things.ToArray() is { Length: > 0 } some ? some : null;
}
