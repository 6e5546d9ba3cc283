using System.Text.Json;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>
/// The slots every database begins with, of eight-slots.json: the eight of seed rows M079–M086. Daily promotion is open where row M073 says so: the
/// recommended card, the coupon channel, the recommendation places of the search, the payment-success page. The coupon channel's picture is square as row
/// M085's. What is said about them later stands in their versions alone.
/// </summary>
internal static class EightSlots
{
    public static IReadOnlyList<(string Code, SlotTerms Terms)> All { get; } = Read();

    private static (string, SlotTerms)[] Read()
    {
        using Stream file = typeof(EightSlots).Assembly.GetManifestResourceStream("eight-slots.json")!;
        return [.. JsonSerializer.Deserialize<Seed[]>(file, JsonSerializerOptions.Web)!.Select(seed => (seed.Code, seed.Terms))];
    }

    private sealed record Seed(string Code, SlotTerms Terms);
}
