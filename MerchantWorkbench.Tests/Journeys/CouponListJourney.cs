using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A manager's look at the coupons: the list, one coupon's detail, sharing it, bringing codes, taking tables home.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed partial class CouponListJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const int Many = 10_000;

    private string Key => town.Merchant.GetProperty("apiKey").GetString()!;

    private string Short => town.Merchant.GetProperty("shortName").GetString()!;

    private string List => $"/b/{Short}/coupons";

    [Fact]
    public async Task Many_are_paused_at_once_and_the_pause_is_taken_back()
    {
        await OutAsync(("name", "周末进店立减"));
        await OutAsync(("name", "新客立减"), ("amountFen", 300), ("thresholdFen", 0));
        await DraftAsync(("name", "还在写"));
        await VisitAsync(List, async visit =>
        {
            await Expect(visit.Page.Locator("tbody tr").First).ToBeVisibleAsync();
            await visit.Page.CheckAsync("thead input[type=checkbox]");
            await Expect(visit.Page.Locator(".bulk-bar")).ToBeVisibleAsync();
            await visit.AxeCleanAsync();
            await visit.PictureAsync("coupons-list-picked", whole: false);
            await visit.Page.ClickAsync(".bulk-bar .button >> nth=0");
            await Expect(visit.Page.Locator(".toast .button")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator(".notice")).ToContainTextAsync("还在写");
            await visit.PictureAsync("coupons-list-paused", whole: false);
            await visit.Page.ClickAsync(".toast .button");
            await Expect(visit.Page.Locator("tr", new() { HasText = "新客立减" }).Locator(".stamp")).ToHaveTextAsync("发放中");
        });
    }

    [Fact]
    public async Task The_filter_stands_in_the_address_and_back_brings_it_back()
    {
        await OutAsync(("name", "搜得到的券"));
        await DraftAsync(("name", "搜不到的券"));
        await VisitAsync(List, async visit =>
        {
            await visit.Page.ClickAsync(".chips a:has-text('草稿')");
            await Expect(visit.Page).ToHaveURLAsync(new Regex("state=draft"));
            await Expect(visit.Page.Locator("tbody .stamp").First).ToHaveTextAsync("草稿");
            await visit.Page.FillAsync("input[type=search]", "搜不");
            await visit.Page.PressAsync("input[type=search]", "Enter");
            await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
            await visit.Page.ClickAsync("tbody a");
            await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("搜不到的券");
            await visit.Page.GoBackAsync();
            await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
            Assert.Contains("state=draft", visit.Page.Url, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_detail_tells_figures_and_history_and_stops_only_for_the_typed_number()
    {
        string id = await LivelyAsync();
        await VisitAsync($"{List}/{id}", async visit =>
        {
            await Expect(visit.Page.Locator(".figure").First).ToBeVisibleAsync();
            await visit.AxeCleanAsync();
            await visit.Page.ClickAsync(".actions .button.stop");
            await Expect(visit.Page.Locator("#stop-typed")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("dialog[open] .button.stop")).ToBeDisabledAsync();
            await visit.PictureAsync("coupon-detail-stop", whole: false);
            await visit.Page.FillAsync("#stop-typed", "3");
            await visit.Page.ClickAsync("dialog[open] .button.stop");
            await Expect(visit.Page.Locator(".page-head .stamp")).ToHaveTextAsync("已停发");
        });
    }

    [Fact]
    public async Task A_coupon_is_shared_printed_to_the_millimetre_and_tried()
    {
        string id = await OutAsync(("name", "雨天热汤面"));
        await VisitAsync($"{List}/{id}/share", async visit =>
        {
            await Expect(visit.Page.Locator(".copy-text code")).ToHaveTextAsync(new Regex($"/m/coupon/{id}$"));
            await visit.AxeCleanAsync();
            await visit.Page.ClickAsync("button:has-text('领一张测试券')");
            await Expect(visit.Page.Locator(".facts b")).ToHaveTextAsync(new Regex(@"^\d{4} \d{4} \d{4}$"));
            await visit.PictureAsync("coupon-share");
            foreach ((string paper, double width, double height) in new[] { ("a6", 297.6, 419.5), ("a4", 595.3, 841.9) })
            {
                await visit.GoAsync($"{List}/{id}/print/{paper}");
                await visit.PictureAsync("coupon-print-" + paper);
                string pdf = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true }));
                double[] box = [.. MediaBox().Match(pdf).Groups[1].Value.Split(' ').Select(side => double.Parse(side, CultureInfo.InvariantCulture))];
                Assert.Single(MediaBox().Matches(pdf));
                Assert.InRange(box[2], width - 1.5, width + 1.5);
                Assert.InRange(box[3], height - 1.5, height + 1.5);
            }
            byte[] png = await BodyAsync(visit, $"{List}/{id}/qr.png");
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
            Assert.Contains("<svg", Encoding.UTF8.GetString(await BodyAsync(visit, $"{List}/{id}/qr.svg")), StringComparison.Ordinal);
            Assert.StartsWith("\uFEFF\"券编号\"", Encoding.UTF8.GetString(await BodyAsync(visit, List + ".csv")), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_list_of_own_codes_is_taken_in_row_by_row()
    {
        string id = await DraftAsync(("name", "自带券码"), ("codeMode", "uploaded"));
        await VisitAsync($"{List}/{id}", async visit =>
        {
            await visit.Page.FillAsync("#list", "OWN-0001\nbad\nOWN-0002\nOWN-0001");
            await visit.Page.ClickAsync("form .button");
            await Expect(visit.Page.Locator("#codes .notice")).ToContainTextAsync("2 个成功，2 个没有收下", new() { Timeout = 15_000 });
            await visit.PictureAsync("coupon-codes");
            string address = (await visit.Page.Locator("#codes .notice a").GetAttributeAsync("href"))!;
            Assert.Contains("\"bad\",2,", Encoding.UTF8.GetString(await BodyAsync(visit, address)), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(1440, false, "zh-CN")]
    [InlineData(1440, true, "en-US")]
    [InlineData(390, true, "zh-CN")]
    [InlineData(390, false, "en-US")]
    public async Task The_pages_are_clean_at_every_width_theme_and_language(int width, bool dark, string language)
    {
        string id = await LivelyAsync(), draft = await DraftAsync(("name", "双十二暖冬"), ("layers", new[] { "own", "public" }));
        string look = $"{width}-{(dark ? "dark" : "light")}-{language[..2]}";
        await VisitAsync(List, async visit =>
        {
            foreach ((string name, string path) in Pages(id, draft))
            {
                await visit.GoAsync(path);
                await visit.AxeCleanAsync();
                Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), path + " scrolls sideways");
                await visit.PictureAsync($"coupons-{name}-{look}");
            }
        }, new VisitSetup(width, width == 390 ? 844 : 900, dark, language));
    }

    [Fact]
    public async Task Ten_thousand_coupons_open_as_fast_as_ten()
    {
        string id = await OutAsync(("name", "一万张里的一张"));
        await MultiplyAsync(id);
        await VisitAsync("/account", async visit =>
        {
            await visit.GoAsync(List);
            long begin = Stopwatch.GetTimestamp();
            await visit.Page.GotoAsync(List);
            await visit.Page.Locator("tbody tr").First.WaitForAsync();
            double first = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            Figure.Report("coupons.list-10000-first-row", first, "s", floor: 1, goal: 0.5);
            await visit.GoAsync(List + "?page=200");
            await Expect(visit.Page.Locator("tbody tr").First).ToBeVisibleAsync();
            await visit.Page.CheckAsync("thead input[type=checkbox]");
            await visit.Page.ClickAsync(".bulk-bar .button.quiet >> nth=0");
            await Expect(visit.Page.Locator(".bulk-bar b")).ToContainTextAsync("已选 10,0");
            await visit.PictureAsync("coupons-list-10000", whole: false);
        });
        await DeleteCopiesAsync();
    }

    private (string Name, string Path)[] Pages(string id, string draft) =>
    [
        ("list", List), ("detail", $"{List}/{id}"), ("draft", $"{List}/{draft}"), ("share", $"{List}/{id}/share"), ("missing", List + "/0none"),
    ];

    private Task VisitAsync(string path, Func<Visit, Task> story, VisitSetup? setup = null) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.Merchant.GetProperty("users")[0], path);
        await visit.ListensAsync();
        await story(visit);
    }, setup);

    private async Task<string> DraftAsync(params (string, object?)[] more) =>
        (await town.SendAsync(Key, HttpMethod.Post, "api/v1/coupons", CouponBody.MoneyOff(more))).GetProperty("id").GetString()!;

    private async Task<string> OutAsync(params (string, object?)[] more)
    {
        string id = await DraftAsync(more);
        await town.SendAsync(Key, HttpMethod.Post, $"api/v1/coupons/{id}/submit");
        return id;
    }

    /// <summary>A coupon with a life: three pieces, one redeemed, a new name, a pause.</summary>
    private async Task<string> LivelyAsync()
    {
        string id = await OutAsync(("name", "周末午市满减"), ("budgetFen", 50_000));
        JsonElement piece = default;
        foreach (string person in new[] { "小林", "阿珍", "王芳" })
            piece = await town.SendAsync(Key, HttpMethod.Post, $"api/v1/coupons/{id}/claims", new { shopper = person });
        string? code = piece.GetProperty("code").GetString(), shopId = town.Merchant.GetProperty("shops")[0].GetProperty("id").GetString();
        await town.SendAsync(Key, HttpMethod.Post, "api/v1/redemptions", new { code, shopId, orderFen = 3_860 });
        await town.SendAsync(Key, HttpMethod.Patch, $"api/v1/coupons/{id}", new { name = "周末午市立减" });
        await town.SendAsync(Key, HttpMethod.Post, $"api/v1/coupons/{id}/append", new { total = 200 });
        return id;
    }

    private static async Task<byte[]> BodyAsync(Visit visit, string path)
    {
        IAPIResponse answer = await visit.Page.APIRequest.GetAsync(path);
        Assert.True(answer.Ok, path + ": " + answer.Status);
        return await answer.BodyAsync();
    }

    /// <summary>Copies one row ten thousand times straight in the file: what the list is slow at is reading.</summary>
    private Task MultiplyAsync(string id) => InFileAsync(
        """
        WITH RECURSIVE count(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < $many)
        INSERT INTO coupons_coupon ({columns}) SELECT {values} FROM coupons_coupon, count WHERE coupons_coupon.id = $id
        """, id);

    private Task DeleteCopiesAsync() => InFileAsync("DELETE FROM coupons_coupon WHERE name LIKE '一万张里的第%'", "0");

    private async Task InFileAsync(string sql, string id)
    {
        await using SqliteConnection file = new($"Data Source={Path.Combine(town.App.DataDirectory, "workbench.db")}");
        await file.OpenAsync();
        List<string> columns = [];
        await using (SqliteCommand list = file.CreateCommand())
        {
            list.CommandText = "SELECT name FROM pragma_table_info('coupons_coupon')";
            await using SqliteDataReader names = await list.ExecuteReaderAsync();
            while (await names.ReadAsync()) columns.Add(names.GetString(0));
        }
        string values = string.Join(", ", columns.Select(column => column switch { "id" => "id - n", "name" => "'一万张里的第' || n", _ => column }));
        await using SqliteCommand run = file.CreateCommand();
        run.CommandText = sql.Replace("{columns}", string.Join(", ", columns), StringComparison.Ordinal)
            .Replace("{values}", values, StringComparison.Ordinal);
        run.Parameters.AddWithValue("$many", Many);
        run.Parameters.AddWithValue("$id", MerchantWorkbench.Platform.Kernel.Ids.Parse(id));
        await run.ExecuteNonQueryAsync();
    }

    [GeneratedRegex(@"/MediaBox \[([\d. ]+)\]")]
    private static partial Regex MediaBox();
}
