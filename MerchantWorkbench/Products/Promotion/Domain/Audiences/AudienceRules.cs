using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain.Audiences;

/// <summary>Which audiences may be asked for, and how many people one must have.</summary>
internal static class AudienceRules
{
    /// <summary>The platform's floor until staff say otherwise: fewer, and it would be aimed at persons.</summary>
    public const int FirstFloor = 1_000;

    /// <summary>Bounds of the floor.</summary>
    public const int LeastFloor = 20, MostFloor = 1_000_000;

    private const int Step = 100;

    /// <summary>Notes all that is wrong.</summary>
    public static void Check(Guard guard, AudienceTerms? said)
    {
        AudienceTag[] all = [.. said?.All ?? []], none = [.. said?.None ?? []];
        guard.Check(all.Concat(none).All(Enum.IsDefined), "/paid/audience", "field.required")
            .Check(!all.Intersect(none).Any(), "/paid/audience", "placements.audience_both");
        CityName.Check(guard, said?.City, "/paid/audience/city");
    }

    /// <summary>A count as it is told: down to whole hundreds.</summary>
    public static int Told(int people) => people / Step * Step;
}
