using System.Diagnostics;
using System.Text.Json;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>An owner designs coupons: from a recipe, from nothing, through wrong fields, a dead server and a Chinese keyboard.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class DesignerJourney(Browser browser, DesignerJourney.Shop shop) : IClassFixture<Browser>, IClassFixture<DesignerJourney.Shop>
{
    private const string Name = ChineseKeyboard.Written;

    [Fact]
    public Task From_a_recipe_to_a_running_coupon_takes_three_clicks() => DesignAsync(async visit =>
    {
        await visit.PictureAsync("designer-blank");
        await visit.Page.ClickAsync("[data-recipe=Lunch]");
        await Expect(visit.Page.Locator(".save-bar b")).ToContainTextAsync("最多花 500 元");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("designer-recipe");
        await visit.Page.ClickAsync("[data-send]");
        await ArriveAsync(visit);
        Figure.Report("designer.recipe-clicks", 3, "clicks", floor: 3);
    });

    [Fact]
    public Task From_nothing_to_a_running_coupon_takes_at_most_nine_inputs() => DesignAsync(async visit =>
    {
        int inputs = 1; // opening the page
        await FillAsync("#f-thresholdFen", "30");
        await FillAsync("#f-amountFen", "5");
        await FillAsync("#f-name", Name);
        await FillAsync("#f-total", "100");
        await Expect(visit.Page.Locator("#f-budgetFen")).ToHaveValueAsync("500");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "7 天", Exact = true }).ClickAsync();
        inputs++;
        await Expect(visit.Page.Locator(".save-bar b")).ToContainTextAsync("满 30 减 5，共 100 张，最多花 500 元");
        await visit.Page.ClickAsync("[data-send]");
        inputs++;
        await ArriveAsync(visit);
        Figure.Report("designer.blank-inputs", inputs, "inputs", floor: 9, goal: 7);
        Assert.True(inputs <= 9);

        async Task FillAsync(string field, string text)
        {
            await visit.Page.FillAsync(field, text);
            await visit.Page.PressAsync(field, "Tab");
            inputs++;
        }
    });

    [Fact]
    public Task Wrong_fields_are_told_where_they_stand() => DesignAsync(async visit =>
    {
        await visit.Page.ClickAsync("[data-recipe=Lunch]");
        await Expect(visit.Page.Locator("#f-amountFen")).ToHaveValueAsync("5");
        await visit.Page.FillAsync("#f-amountFen", "五块");
        await visit.Page.PressAsync("#f-amountFen", "Tab");
        await Expect(visit.Page.Locator("#f-amountFen-error")).ToContainTextAsync("金额");
        await Expect(visit.Page.Locator("#f-amountFen")).ToHaveValueAsync("五块");
        await visit.Page.FillAsync("#f-name", new string('面', 24));
        await visit.Page.PressAsync("#f-name", "Tab");
        await Expect(visit.Page.Locator("#f-name-error")).ToContainTextAsync("最多 21 个字，现在 24 个");
        await visit.Page.ClickAsync("[data-send]");
        await Expect(visit.Page.Locator("#f-amountFen")).ToBeFocusedAsync();
        await visit.PictureAsync("designer-wrong");
        Assert.EndsWith("/coupons/new", visit.Page.Url, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_killed_server_loses_no_word() => DesignAsync(visit => visit.ThroughTroubleAsync(async () =>
    {
        await visit.Page.ClickAsync("[data-recipe=Second]");
        await Expect(visit.Page.Locator("#f-total")).ToHaveValueAsync("100");
        await visit.Page.FillAsync("#f-total", "88");
        await visit.Page.PressAsync("#f-total", "Tab");
        await Expect(visit.Page.Locator(".kept")).ToContainTextAsync("已存草稿");
        await visit.Page.Locator("#f-description").FillAsync("写到一半");
        await Task.Delay(800);
        await visit.App.Kill9Async();
        await visit.App.StartAgainAsync();
        long back = Stopwatch.GetTimestamp();
        await Expect(visit.Page.GetByText("已找回")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(visit.Page.Locator("#f-total")).ToHaveValueAsync("88");
        double seconds = Stopwatch.GetElapsedTime(back).TotalSeconds;
        Figure.Report("designer.back-after-kill", seconds, "s", floor: 3, goal: 1);
        await Expect(visit.Page.Locator("#f-description")).ToHaveValueAsync("写到一半");
        await LiveAsync(visit);
        await Expect(visit.Page.Locator(".phone")).ToContainTextAsync("写到一半");
        await visit.PictureAsync("designer-restored");
    }));

    [Fact]
    public Task Fifty_clicks_send_one_coupon() => DesignAsync(async visit =>
    {
        int before = await shop.CountAsync();
        await visit.Page.ClickAsync("[data-recipe=First]");
        await Expect(visit.Page.Locator(".save-bar b")).ToContainTextAsync("最多花");
        await visit.ClickFiftyTimesAsync("[data-send]");
        await ArriveAsync(visit);
        await Task.Delay(500);
        Assert.Equal(before + 1, await shop.CountAsync());
    });

    public static IEnumerable<object[]> Composed =>
        from input in new[] { "#f-name", "#f-description", "#f-amountFen", "#f-total" }
        from latency in new[] { 0, 80, 200 }
        select new object[] { input, latency };

    /// <summary>In a line, a paragraph, an amount and a number: what cannot be read as one stays as typed, with its reason.</summary>
    [Theory]
    [MemberData(nameof(Composed))]
    public Task Chinese_composition_stays_intact(string input, int latency) => DesignAsync(async visit =>
    {
        await new ChineseKeyboard(visit, latency + 40).ComposeAsync(input);
        await visit.Page.PressAsync(input, "Tab");
        await Expect(input is "#f-name" or "#f-description" ? visit.Page.Locator(".phone") : visit.Page.Locator(input + "-error"))
            .ToContainTextAsync(input is "#f-name" or "#f-description" ? Name : "数");
        await Expect(visit.Page.Locator(input)).ToHaveValueAsync(Name);
    }, latency: latency);

    [Fact]
    public Task A_picture_goes_past_the_live_page_and_is_seen_on_the_phone() => DesignAsync(async visit =>
    {
        byte[] dot = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        await visit.Page.SetInputFilesAsync("#picture-file", new FilePayload { Name = "dot.png", MimeType = "image/png", Buffer = dot });
        await Expect(visit.Page.Locator(".picture img")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".phone .coupon-picture")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_coupon_that_is_out_shows_the_difference_before_it_is_saved() => DesignAsync(async visit =>
    {
        await visit.Page.ClickAsync("[data-recipe=Rain]");
        await Expect(visit.Page.Locator(".save-bar b")).ToContainTextAsync("最多花");
        await visit.Page.ClickAsync("[data-send]");
        await ArriveAsync(visit);
        await visit.GoAsync(new Uri(visit.Page.Url).AbsolutePath + "/edit");
        await LiveAsync(visit);
        await Expect(visit.Page.Locator("#f-total")).ToBeDisabledAsync();
        await visit.Page.FillAsync("#f-name", "雨天送汤");
        await visit.Page.PressAsync("#f-name", "Tab");
        await Expect(visit.Page.Locator(".kept")).ToContainTextAsync("已存草稿");
        await visit.Page.ClickAsync("[data-send]");
        await Expect(visit.Page.Locator("#changes-title")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("dialog[open]")).ToContainTextAsync("雨天送热汤 → 雨天送汤");
        await visit.PictureAsync("designer-difference", whole: false);
        await visit.Page.Locator("dialog[open] .button.go").ClickAsync();
        await visit.Page.WaitForURLAsync(url => !url.EndsWith("/edit", StringComparison.Ordinal));
    });

    [Fact]
    public Task Ctrl_Z_beside_the_fields_takes_steps_back() => DesignAsync(async visit =>
    {
        await visit.Page.ClickAsync("[data-recipe=Lunch]");
        await Expect(visit.Page.Locator("#f-total")).ToHaveValueAsync("100");
        await visit.Page.FillAsync("#f-total", "7");
        await visit.Page.PressAsync("#f-total", "Tab");
        await Expect(visit.Page.Locator("#f-budgetFen")).ToHaveValueAsync("35");
        await visit.Page.ClickAsync("h1");
        await visit.Page.Keyboard.PressAsync("Control+z");
        await Expect(visit.Page.Locator("#f-total")).ToHaveValueAsync("100");
        await visit.Page.Keyboard.PressAsync("Control+z");
        await Expect(visit.Page.Locator("#f-total")).ToHaveValueAsync("");
    });

    [Theory]
    [InlineData("desk-dark-en", 1440, 900, true, "en")]
    [InlineData("phone", 390, 844, false, "zh-CN")]
    [InlineData("phone-dark-en", 390, 844, true, "en")]
    public Task It_looks_right_everywhere(string picture, int width, int height, bool dark, string language) => DesignAsync(async visit =>
    {
        await visit.Page.ClickAsync("[data-recipe=Lunch]");
        await Expect(visit.Page.Locator("#f-total")).ToHaveValueAsync("100");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("designer-" + picture);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
    }, new VisitSetup(width, height, dark, language));

    private static Task ArriveAsync(Visit visit) => visit.Page.WaitForURLAsync(
        url => url.Contains("/coupons/", StringComparison.Ordinal) && !url.EndsWith("/new", StringComparison.Ordinal));

    private static Task LiveAsync(Visit visit) => Expect(visit.Page.Locator(".maker")).ToHaveAttributeAsync("data-live", "yes");

    private Task DesignAsync(Func<Visit, Task> story, VisitSetup? setup = null, int latency = 0) => browser.VisitAsync(shop.App, async visit =>
    {
        await visit.SlowDownAsync(latency);
        await visit.SignInAsync(shop.Email, shop.Password, $"/b/{shop.ShortName}/coupons/new");
        await LiveAsync(visit);
        if (await visit.Page.Locator("[data-recipe]").CountAsync() == 0)
        {
            await visit.Page.Locator(".maker .notice button").ClickAsync();
            await Expect(visit.Page.Locator("[data-recipe]").First).ToBeVisibleAsync();
        }

        await story(visit);
    }, setup);

    /// <summary>A planted shop and its owner.</summary>
    public sealed class Shop : IAsyncLifetime
    {
        private SeedFile.Merchant merchant = null!;

        public AppProcess App { get; } = AppProcess.NotStarted(new() { Environment = "Development" });

        public string ShortName => merchant.ShortName;

        public string Email => Owner.Email;

        public string Password => Owner.Password;

        private SeedFile.Member Owner => merchant.Users.First(user => user.Role == "owner");

        public async Task InitializeAsync()
        {
            merchant = (await App.SeedAsync()).Merchants[0];
            await App.StartAgainAsync();
        }

        public async Task DisposeAsync() => await App.DisposeAsync();

        /// <summary>Coupons the shop has.</summary>
        public async Task<int> CountAsync()
        {
            using HttpClient api = new() { BaseAddress = App.BaseAddress };
            api.DefaultRequestHeaders.Authorization = new("Bearer", merchant.ApiKey);
            using JsonDocument list = JsonDocument.Parse(await api.GetStringAsync("api/v1/coupons?limit=100"));
            return list.RootElement.GetProperty("items").GetArrayLength();
        }
    }
}
