using System.Globalization;
using System.Text;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations;
using MerchantWorkbench.Products.Operations.Api;
using MerchantWorkbench.Products.Operations.Domain.Board;
using MerchantWorkbench.Tests.Products.Operations.Domain.Board;
using MerchantWorkbench.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Tests.Products.Operations.Api;

/// <summary>The board's tables as files.</summary>
public sealed class BoardTableTests : ComponentTest
{
    private static readonly Period Week = new(new(2026, 11, 16), new(2026, 11, 22));

    [Fact]
    public async Task Each_table_has_a_head_and_rows_of_as_many_cells()
    {
        foreach (string name in BoardTable.All.Keys)
        {
            string[] lines = await WrittenAsync(name, Told.Board(Week));
            Assert.True(lines.Length > 1, name);
            Assert.All(lines, line => Assert.Equal(Cells(lines[0]), Cells(line)));
            Assert.DoesNotContain("Csv.", lines[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Money_is_in_yuan_and_what_is_not_known_an_empty_cell()
    {
        string[] lines = await WrittenAsync("figures", Told.Board(Week));

        Assert.Contains(lines, line => line.StartsWith("\"让客人多买\",\"平均每单\",30.00,,\"元\",1,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("\"让客人常来\",\"新客 30 天内再来\",,,\"%\",0,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_shops_name_is_no_formula()
    {
        Street street = Told;
        BoardSheet board = street.Board(Week) with { Shops = [new ShopLine("1", "=1+1", 1, 0, 0, 0, 0, 0, null)] };

        Assert.StartsWith("\"'=1+1\",", (await WrittenAsync("shops", board))[1], StringComparison.Ordinal);
    }

    private static Street Told => new Street().Add(new(2026, 11, 2), 1, BehaviourKind.Visited).Add(new(2026, 11, 17), 1, BehaviourKind.Visited)
        .Add(new(2026, 11, 18), 2, BehaviourKind.Paid, BehaviourOrigin.Code, Street.First, 3_000);

    private static int Cells(string line) => line.Count(letter => letter == ',') + 1;

    private async Task<string[]> WrittenAsync(string name, BoardSheet board)
    {
        using MemoryStream stream = new();
        CsvFile file = new(stream, default);
        CultureInfo.CurrentUICulture = new CultureInfo("zh-Hans");
        await BoardTable.All[name](file, board, Services.GetRequiredService<IStringLocalizer<Texts>>());
        await file.FlushAsync();
        return Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
