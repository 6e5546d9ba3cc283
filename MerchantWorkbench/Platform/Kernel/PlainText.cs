using System.Globalization;
using System.Text;

namespace MerchantWorkbench.Platform.Kernel;

/// <summary>What counts as text a person may write, and how long it is.</summary>
public static class PlainText
{
    /// <summary>Length in Unicode code points: a Han character, a rare one of plane 2 and a simple emoji each count as one.</summary>
    public static int Length(string value) => value.EnumerateRunes().Count();

    /// <summary>
    /// False for control characters, half surrogate pairs and characters that hide or turn text round (bidirectional overrides,
    /// zero-width spaces): they let a name look like another one. Joiners inside emoji are fine.
    /// </summary>
    public static bool IsPlain(string value, bool lines = false)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (!Rune.TryGetRuneAt(value, i, out Rune rune)) return false;
            if (rune.Utf16SequenceLength == 2) i++;
            if (Rune.IsControl(rune) && !(lines && rune.Value is (int)'\n' or (int)'\r')) return false;
            if (Hides(rune)) return false;
        }
        return true;
    }

    private static bool Hides(Rune rune) =>
        rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
