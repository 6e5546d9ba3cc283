using System.Globalization;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>Up to a thousand rows of an upload: waiting with their codes, or answered with the rows that were not taken.</summary>
internal sealed class CodeImportPart : IOwned
{
    public required long MerchantId { get; init; }

    public required long ImportId { get; init; }

    /// <summary>Order of the parts, from 0.</summary>
    public required int Number { get; init; }

    public bool IsDone { get; set; }

    /// <summary>Waiting: row number, tab, code on each line. Done: row number, tab, code, tab, reason of each row not taken.</summary>
    public required string Lines { get; set; }

    /// <summary>One line.</summary>
    public static string Line(int row, string code, string? reason = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{row}\t{code}") + (reason is null ? "" : "\t" + reason);

    /// <summary>Row numbers, codes and reasons as written by <see cref="Line"/>.</summary>
    public IEnumerable<(int Row, string Code, string? Reason)> Read() =>
        Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .Select(cells => (int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells.Length > 2 ? cells[2] : null));
}
