using System.Text.Json;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>What may still change once a coupon is out: what people already hold must stay what they took.</summary>
public static class CouponChanges
{
    private static readonly string[] Free = ["/name", "/description", "/terms", "/picture"];

    /// <summary>
    /// Why the change may not be made, every field at once; null when it may. A draft or a rejected coupon: anything. One that is out:
    /// name, description, terms text and picture; a later end of claiming; further layers. More pieces come by appending.
    /// Ask <see cref="CouponMoves"/> first whether it may be edited at all.
    /// </summary>
    public static Refusal? WhyNot(CouponTerms before, CouponTerms after, CouponState state)
    {
        if (state is CouponState.Draft or CouponState.Rejected) return null;
        Guard guard = new();
        foreach (string pointer in Differences(before, after).Select(difference => difference.Pointer).Except(Free))
        {
            switch (pointer)
            {
                case "/claimUntil":
                    guard.Check(after.ClaimUntil > before.ClaimUntil, pointer, "coupons.only_later");
                    break;
                case "/layers":
                    guard.Check(!before.Layers.Except(after.Layers).Any(), pointer, "coupons.only_adds");
                    break;
                case "/total":
                    guard.Check(false, pointer, "coupons.total_by_append");
                    break;
                default:
                    guard.Check(false, pointer, "coupons.frozen_field");
                    break;
            }
        }

        return guard.Refusal;
    }

    /// <summary>Why the total may not become this one, or null when it may: it only grows, up to 10,000,000.</summary>
    public static Refusal? WhyNotAppend(CouponTerms terms, int total) =>
        (terms with { Total = total }).Check() is { } wrong ? wrong
        : total <= terms.Total ? CouponRefusals.AppendOnlyGrows(terms.Total)
        : null;

    /// <summary>Every field the two terms do not agree on, in the order of the terms.</summary>
    public static IReadOnlyList<Difference> Differences(CouponTerms before, CouponTerms after) =>
        [.. Compare("", Json(before), Json(after))];

    private static IEnumerable<Difference> Compare(string at, JsonElement? before, JsonElement? after)
    {
        if (before is { ValueKind: JsonValueKind.Object } old && after is { ValueKind: JsonValueKind.Object } young)
        {
            IEnumerable<string> names = old.EnumerateObject().Concat(young.EnumerateObject()).Select(field => field.Name).Distinct();
            return names.SelectMany(name => Compare($"{at}/{name}", Field(old, name), Field(young, name)));
        }

        bool same = before is { } one && after is { } other ? JsonElement.DeepEquals(one, other) : before is null && after is null;
        return same ? [] : [new Difference(at, before, after)];
    }

    private static JsonElement? Field(JsonElement whole, string name) =>
        whole.TryGetProperty(name, out JsonElement value) ? value : null;

    private static JsonElement Json(CouponTerms terms) => JsonSerializer.SerializeToElement(terms, CouponJson.Options);
}
