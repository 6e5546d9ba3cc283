using System.Text;
using MerchantWorkbench.Platform.Files;

namespace MerchantWorkbench.Tests.Platform.Files;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("牛肉面", "\"牛肉面\"")]
    [InlineData("say \"hi\", friend", "\"say \"\"hi\"\", friend\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+86", "\"'+86\"")]
    [InlineData("-CODE-1", "\"'-CODE-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("123456789012", "\"123456789012\"")]
    [InlineData("000123", "\"'000123\"")]
    [InlineData("1234567890123456", "\"'1234567890123456\"")]
    [InlineData("12e45", "\"'12e45\"")]
    [InlineData("", "\"\"")]
    [InlineData(null, "\"\"")]
    public void No_cell_calculates_and_none_is_changed_by_a_spreadsheet(string? text, string cell) => Assert.Equal(cell, CsvFile.Text(text));

    [Fact]
    public void Money_is_in_yuan_with_two_decimals() =>
        Assert.Equal(["0.05", "1234.50", ""], [CsvFile.Yuan(5), CsvFile.Yuan(123_450), CsvFile.Yuan(null)]);

    [Fact]
    public async Task A_file_begins_with_its_mark_and_ends_each_row_with_both_signs()
    {
        using MemoryStream bytes = new();
        var file = new CsvFile(bytes, default);
        await file.RowAsync(CsvFile.Text("券"), CsvFile.Number(7));
        await file.FlushAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("\"券\",7\r\n")], bytes.ToArray());
    }
}
