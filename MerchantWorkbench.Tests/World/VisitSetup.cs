namespace MerchantWorkbench.Tests.World;

/// <summary>Who looks at the pages, and with what.</summary>
/// <param name="Width">1440 for a desk, 390 for a phone.</param>
public sealed record VisitSetup(int Width = 1440, int Height = 900, bool Dark = false, string Language = "zh-CN", bool Script = true)
{
    public static VisitSetup Phone { get; } = new(390, 844);
}
