using System.Text;
using MerchantWorkbench.Products.Coupons.Actions;

namespace MerchantWorkbench.Products.Coupons.Api;

/// <summary>A list of codes as people have it: pasted lines, a text file, or the first column of a table.</summary>
internal static class CodeList
{
    private static readonly char[] Ends = [',', ';', '\t'];

    /// <summary>One code a row. Empty rows are left out; a first row that is plainly a heading too.</summary>
    public static IReadOnlyList<StartCodeImport.Line> Read(string text)
    {
        List<StartCodeImport.Line> lines = [];
        int row = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            row++;
            int end = line.IndexOfAny(Ends);
            string code = (end < 0 ? line : line[..end]).Trim().Trim('"').TrimStart('\'').ToString();
            if (code.Length > 0 && !(row == 1 && IsHeading(code))) lines.Add(new StartCodeImport.Line(row, code));
        }
        return lines;
    }

    /// <summary>The text of a file. Codes are plain letters, so a file in another Chinese encoding still gives them right.</summary>
    public static async Task<string> ReadAsync(Stream file, CancellationToken stop)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        return await reader.ReadToEndAsync(stop);
    }

    private static bool IsHeading(string cell) => cell.Any(letter => letter > 127) || cell.StartsWith("code", StringComparison.OrdinalIgnoreCase);
}
