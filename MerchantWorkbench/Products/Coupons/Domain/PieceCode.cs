namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>The code a shopper shows and a till takes.</summary>
public static class PieceCode
{
    private const int Digits = 12;

    /// <summary>
    /// Eleven digits and a twelfth by Luhn, so that one wrong digit or two swapped neighbours are noticed (all but 09 and 90). The first is
    /// never 0, which spreadsheets swallow.
    /// </summary>
    internal static string WithCheckDigit(string digits) => digits + (char)('0' + ((10 - (Luhn(digits + "0") % 10)) % 10));

    /// <summary>Whether the text can be a code made here: 12 digits, the last one right.</summary>
    public static bool IsGenerated(string code) =>
        code.Length == Digits && code[0] != '0' && code.All(char.IsAsciiDigit) && Luhn(code) % 10 == 0;

    /// <summary>
    /// Whether the text can be any code, one of the merchant's own included: 6 to 32 letters, digits and hyphens; case counts.
    /// </summary>
    public static bool IsWellFormed(string code) =>
        code.Length is >= 6 and <= 32 && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    /// <summary>What was meant by what was typed or scanned: without spaces and line ends, full-width characters made plain.</summary>
    public static string Normalize(string? typed) =>
        string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter)).Select(Narrow));

    private static char Narrow(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        '\u2010' or '\u2011' or '\u2013' or '\u2212' => '-',
        _ => letter,
    };

    private static int Luhn(ReadOnlySpan<char> code)
    {
        int sum = 0;
        for (int at = 0; at < code.Length; at++)
        {
            int digit = code[^(at + 1)] - '0';
            int weighed = at % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum;
    }
}
