using System.Security.Cryptography;

namespace MerchantWorkbench.Platform.Kernel;

/// <summary>
/// Where codes and ids take what nobody should foresee: the system's secure source. Only while an invented history is planted they
/// follow from a number instead, so that the demo town is the same on every machine.
/// </summary>
public static class Chance
{
    private static readonly AsyncLocal<Invention?> Current = new();

    /// <summary>A number from <paramref name="low"/> to just below <paramref name="below"/>.</summary>
    public static int Between(int low, int below) => Current.Value is { } invention ? invention.Luck.Next(low, below) :
        RandomNumberGenerator.GetInt32(low, below);

    /// <summary>The next id of an invented history: counted, and before every id that is made by time. Null in normal operation.</summary>
    internal static long? InventedId => Current.Value is { } invention ? (EarlierThanReal + ++invention.Made) << 20 : null;

    private static long EarlierThanReal => 1L << 37;

    /// <summary>Lets the caller's flow live from a number until it returns. For planting alone; a test sees to it that nothing else calls it.</summary>
    internal static void Invent(int number) => Current.Value = new Invention(new Random(number));

    private sealed class Invention(Random luck)
    {
        public Random Luck => luck;

        public long Made { get; set; }
    }
}
