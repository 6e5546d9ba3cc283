using System.Globalization;
using System.Text;

namespace MerchantWorkbench.Platform.Files;

/// <summary>
/// Writes a table that spreadsheets open right: UTF-8 with a byte order mark, lines and quotes by RFC 4180, and no cell that a spreadsheet would
/// run as a formula or read as another number.
/// </summary>
public sealed class CsvFile(Stream target, CancellationToken stop)
{
    private const string Formula = "=+-@\t\r";
    private const int KeepEvery = 16 * 1024, DigitsKept = 15;
    private readonly StringBuilder buffer = new("\uFEFF");

    /// <summary>One row.</summary>
    public async Task RowAsync(params string[] cells)
    {
        for (int at = 0; at < cells.Length; at++) buffer.Append(at == 0 ? "" : ",").Append(cells[at]);
        buffer.Append("\r\n");
        if (buffer.Length > KeepEvery) await FlushAsync();
    }

    /// <summary>Writes what is still held back.</summary>
    public async Task FlushAsync()
    {
        await target.WriteAsync(Encoding.UTF8.GetBytes(buffer.ToString()), stop);
        buffer.Clear();
    }

    /// <summary>
    /// Words or a code, in quotes. A sign at which a spreadsheet begins to calculate gets an apostrophe before it, as does a number that it would change.
    /// </summary>
    public static string Text(string? value)
    {
        string text = value ?? "";
        string safe = text.Length > 0 && (Formula.Contains(text[0], StringComparison.Ordinal) || IsChanged(text)) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Yuan with two decimals and no separators.</summary>
    public static string Yuan(long? fen) => fen is null ? "" : (fen.Value / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A moment on the merchant's wall clock.</summary>
    public static string Time(DateTime local) => local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Leading zeros fall off, long numbers lose their end, digits around an e are a power of ten.</summary>
    private static bool IsChanged(string text)
    {
        if (!text.All(letter => char.IsAsciiDigit(letter) || letter is 'e' or 'E')) return false;
        return text[0] == '0' && text.Length > 1 || text.Length > DigitsKept || text.Any(char.IsAsciiLetter) && char.IsAsciiDigit(text[0]);
    }
}
