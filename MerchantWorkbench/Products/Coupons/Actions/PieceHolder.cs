namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Holders as merchants read them. A device's whole key would let anybody act as that shopper, so only its beginning is told.</summary>
internal static class PieceHolder
{
    private const int Shown = 6;

    public static bool IsDevice(string holder) => holder.StartsWith("d:", StringComparison.Ordinal);

    /// <summary>The merchant's own name for the person, or the first signs of the device.</summary>
    public static string Short(string holder)
    {
        string name = holder.StartsWith("m:", StringComparison.Ordinal) ? holder[(holder.IndexOf(':', 2) + 1)..] : holder[2..];
        return IsDevice(holder) && name.Length > Shown ? name[..Shown] : name;
    }
}
