namespace MerchantWorkbench.Tests.World;

/// <summary>A random word that stands in one place of one merchant: wherever it is heard, that place has leaked.</summary>
/// <param name="Place">What carries it.</param>
/// <param name="Ring">Who may hear it.</param>
public sealed record Canary(string Word, string Place, Canary.Reach Ring)
{
    /// <summary>How far a word may be heard.</summary>
    public enum Reach
    {
        /// <summary>By the merchant's own people.</summary>
        Own,

        /// <summary>By staff at their desk as well.</summary>
        Staff,

        /// <summary>By everybody on the shoppers' pages as well.</summary>
        Street,
    }

    /// <summary>A word that nothing else contains.</summary>
    public static Canary In(string place, Reach ring) =>
        new("kn" + Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(5)), place, ring);
}
