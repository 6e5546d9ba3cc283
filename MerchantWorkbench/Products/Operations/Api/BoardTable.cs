using System.Globalization;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Products.Operations.Domain.Board;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Operations.Api;

/// <summary>The board as tables: money in yuan, shares of a hundred, days of the merchant's calendar; what is not known is an empty cell.</summary>
internal static class BoardTable
{
    /// <summary>Writes one table.</summary>
    public delegate Task Write(CsvFile file, BoardSheet board, IStringLocalizer<Texts> say);

    /// <summary>The tables by name.</summary>
    public static IReadOnlyDictionary<string, Write> All { get; } = new Dictionary<string, Write>
    {
        ["figures"] = FiguresAsync, ["days"] = DaysAsync, ["sources"] = SourcesAsync, ["cohorts"] = CohortsAsync, ["shops"] = ShopsAsync,
    };

    private static async Task FiguresAsync(CsvFile file, BoardSheet board, IStringLocalizer<Texts> say)
    {
        await HeadAsync(file, say, "Aim", "Figure", "Value", "Before", "Unit", "People", "Meaning");
        foreach (AimPart part in board.Aims)
            foreach (Measure one in part.Figures)
                await file.RowAsync(CsvFile.Text(say["Aim." + part.Aim]), CsvFile.Text(say["Figure." + one.Figure]), Number(one.Unit, one.Value),
                    Number(one.Unit, one.Before), CsvFile.Text(say["Unit." + one.Unit]), CsvFile.Number(one.People),
                    CsvFile.Text(say["Meaning." + one.Figure]));
    }

    private static async Task DaysAsync(CsvFile file, BoardSheet board, IStringLocalizer<Texts> say)
    {
        await HeadAsync(file, say, "From", "New", "Returning");
        foreach (TrendLine line in board.Trend)
            await file.RowAsync(Day(line.From), CsvFile.Number(line.New), CsvFile.Number(line.Returning));
    }

    private static async Task SourcesAsync(CsvFile file, BoardSheet board, IStringLocalizer<Texts> say)
    {
        await HeadAsync(file, say, "Source", "New", "NewBefore", "Reached", "Came", "Claimed", "Redeemed");
        foreach (SourceLine line in board.Sources)
            await file.RowAsync(CsvFile.Text(say["Origin." + (line.Origin?.ToString() ?? "All")]), CsvFile.Number(line.New), CsvFile.Number(line.NewBefore),
                CsvFile.Number(line.Reached), CsvFile.Number(line.Came), CsvFile.Number(line.Claimed), CsvFile.Number(line.Redeemed));
    }

    private static async Task CohortsAsync(CsvFile file, BoardSheet board, IStringLocalizer<Texts> say)
    {
        await HeadAsync(file, say, "Week", "New", "After", "Returning", "Share");
        foreach (CohortLine line in board.Cohorts)
            for (int after = 0; after < line.Returned.Count; after++)
                await file.RowAsync(Day(line.Week), CsvFile.Number(line.People), CsvFile.Number(after + 1), CsvFile.Number(line.Returned[after]),
                    Number(FigureUnit.Percent, line.Percent(line.Returned[after])));
    }

    private static async Task ShopsAsync(CsvFile file, BoardSheet board, IStringLocalizer<Texts> say)
    {
        await HeadAsync(file, say, "Shop", "ShopPeople", "ShopBefore", "ShopNew", "Redemptions", "Paying", "Paid", "Ticket");
        foreach (ShopLine line in board.Shops)
            await file.RowAsync(CsvFile.Text(line.Name), CsvFile.Number(line.People), CsvFile.Number(line.PeopleBefore), CsvFile.Number(line.New),
                CsvFile.Number(line.Redemptions), CsvFile.Number(line.Paying), CsvFile.Yuan(line.PaidFen), CsvFile.Yuan(line.TicketFen));
    }

    private static Task HeadAsync(CsvFile file, IStringLocalizer<Texts> say, params string[] heads) =>
        file.RowAsync([.. heads.Select(head => CsvFile.Text(say["Csv." + head]))]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(FigureUnit unit, decimal? value) => value is null ? "" : unit == FigureUnit.Fen ? CsvFile.Yuan((long)value.Value)
        : value.Value.ToString("0.#", CultureInfo.InvariantCulture);
}
