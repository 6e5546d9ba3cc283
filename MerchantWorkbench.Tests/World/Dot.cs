namespace MerchantWorkbench.Tests.World;

/// <summary>The smallest picture there is: one pixel, as a PNG.</summary>
public static class Dot
{
    public static byte[] Png => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
