using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>
/// Somebody writes scripts into every field; guests, staff and merchants open every page that shows them. Nothing runs and nothing becomes markup.
/// </summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class PayloadJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const int Group = 10;

    /// <summary>What a payload would leave behind if a page took it for markup.</summary>
    private const string Markup = """
        [...document.querySelectorAll("*")].filter(one => [...one.attributes].some(attribute => attribute.name.startsWith("on"))
          || one.matches("script:not([src]):not([type=importmap]), iframe, object, embed, [srcdoc], [href^='javascript:'], [formaction^='javascript:']")).length
        """;

    private static readonly string[] Cores =
    [
        "<script>ran()</script>", "<img src=x onerror=ran()>", "<svg onload=ran()>", "<body onload=ran()>", "<iframe srcdoc='<script>parent.ran()</script>'>",
        "<a href=javascript:ran()>x</a>", "<details open ontoggle=ran()>", "<video src=x onerror=ran()>", "<style>*{background:url(javascript:ran())}</style>",
        "<input autofocus onfocus=ran()>", "<object data=javascript:ran()>", "<embed src=javascript:ran()>", "<button formaction=javascript:ran()>x",
        "<meta http-equiv=refresh content=0;url=javascript:ran()>", "{{constructor.constructor('ran()')()}}", "${ran()}",
        "<template><img src=x onerror=ran()></template>", "<x tabindex=1 autofocus onfocus=ran()>", "<link rel=stylesheet href=javascript:ran()>",
        "<math><mtext><script>ran()</script>",
    ];

    private static readonly string[] Covers =
    [
        "{0}", "\">{0}", "'>{0}", "</p>{0}", "</textarea>{0}", "</title>{0}", "</script>{0}", "-->{0}", "]]>{0}", "&lt;{0}", "%3C{0}", "\\u003c{0}",
        "<!--{0}", "<b>{0}", "`{0}",
    ];

    private static readonly string[] Payloads = [.. Covers.SelectMany(cover => Cores.Select(core => cover.Replace("{0}", core, StringComparison.Ordinal)))];

    private readonly List<string> found = [];
    private int pages;

    [Fact]
    public async Task Three_hundred_payloads_in_every_field_run_nowhere()
    {
        (string[] posts, string[] coupons) = await WriteAsync();
        await AsAsync(town.Staff("reviewer"), [.. await WaitingAsync(), "/staff/reviews", "/staff/life"]);
        foreach (string post in posts) await town.ApproveAsync(post);
        await TalkAsync(posts);

        await browser.VisitAsync(town.App, visit => LookAsync(visit,
        [
            .. posts.Select(post => "/m/life/" + post), "/m/life", .. coupons.Select(coupon => "/m/coupon/" + coupon), $"/m/life/{posts[0]}/report",
            $"/m/life/{posts[0]}/share", "/m/shop/" + town.Merchant.GetProperty("shortName").GetString(), "/m",
        ]), VisitSetup.Phone);
        await AsAsync(town.User("owner"),
        [
            .. new[] { "", "/life", "/life/comments", "/life/figures", "/life/calendar", "/life/library", "/coupons", "/coupons/" + coupons[0] }
                .Concat(posts.TakeLast(3).SelectMany(post => new[] { "/life/" + post, $"/life/{post}/versions" })).Select(path => town.Home + path),
        ]);
        await AsAsync(town.Staff("reviewer"), ["/staff/reports", "/staff/life"]);

        Figure.Report("payloads.tried", Payloads.Length, "payloads", floor: 300);
        Figure.Report("payloads.pages", pages, "pages");
        Figure.Report("payloads.ran", found.Count, "pages", floor: 0, goal: 0);
        Assert.Empty(found);
    }

    /// <summary>Short posts with ten payloads each, two articles with one in every kind of block, coupons; all handed in.</summary>
    private async Task<(string[] Posts, string[] Coupons)> WriteAsync()
    {
        List<string> posts = [], coupons = [];
        string picture = await town.PictureAsync();
        foreach (string[] group in Payloads.Chunk(Group))
        {
            object[] pictures = [new { picture, alt = Cut(group[0], 100) }];
            posts.Add(await town.HandedInAsync(new Dictionary<string, object?> { ["text"] = string.Join('\n', group), ["pictures"] = pictures }));
        }
        foreach (string[] half in Payloads.Chunk(Payloads.Length / 2))
        {
            object[] words =
                [.. half.Chunk(5).Select(part => new { type = "paragraph", runs = part.Select(one => new { text = one, bold = true }).ToArray() })];
            posts.Add(await town.HandedInAsync(PostingBody.Article(Cut(half[0], 32),
            [
                .. words, new { type = "heading", text = Cut(half[1], 60) }, new { type = "quote", runs = new[] { new { text = half[2] } } },
                new { type = "list", items = new[] { new { runs = new[] { new { text = half[3] } } } } },
                new { type = "picture", picture, alt = Cut(half[4], 100) },
                new { type = "product", name = Cut(half[5], 40), link = "https://example.com/?q=" + Uri.EscapeDataString(half[5]) },
                new { type = "questions", questions = new[] { new { question = Cut(half[6], 60), answer = half[7] } } },
                new { type = "poll", question = Cut(half[8], 60), options = new[] { Cut(half[9], 30), "别的" } },
            ])));
        }
        foreach (string[] group in Payloads.Chunk(30))
            coupons.Add(await town.OutAsync(("name", Cut(group[0], 21)), ("description", Cut(string.Join('\n', group[..3]), 200))));
        return ([.. posts], [.. coupons]);
    }

    private async Task TalkAsync(string[] posts)
    {
        string[] guests = [.. town.Told.GetProperty("shoppers").EnumerateArray().Select(one => one.GetProperty("token").GetString()!)];
        foreach ((int at, string[] group) in Payloads.Chunk(5).Index())
            await town.SendAsync(guests[at / 5], HttpMethod.Post, $"api/v1/posts/{posts[at % posts.Length]}/comments",
                new { text = Cut(string.Join('\n', group), 300) });
        await town.SendAsync(guests[0], HttpMethod.Post, $"api/v1/posts/{posts[0]}/report", new { reason = "other", words = Cut(Payloads[1], 100) });
    }

    private async Task<string[]> WaitingAsync()
    {
        string key = town.Staff("reviewer").GetProperty("apiKey").GetString()!;
        JsonElement open = await town.SendAsync(key, HttpMethod.Get, "api/v1/reviews?state=open&limit=100");
        // The two articles came last, and a few short posts.
        return [.. open.GetProperty("items").EnumerateArray().Take(6).Select(item => "/staff/reviews/" + item.GetProperty("id").GetString())];
    }

    private Task AsAsync(JsonElement person, string[] paths) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, person, paths[^1]);
        await LookAsync(visit, paths);
    });

    private async Task LookAsync(Visit visit, string[] paths)
    {
        await visit.Page.AddInitScriptAsync("window.ran = () => { window.hasRun = true; };");
        foreach (string path in paths)
        {
            await visit.GoAsync(path);
            pages++;
            int markup = await visit.Page.EvaluateAsync<int>(Markup);
            if (markup > 0 || await visit.Page.EvaluateAsync<bool>("window.hasRun === true")) found.Add($"{path}: {markup} taken for markup");
        }
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
