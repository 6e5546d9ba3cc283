using System.Collections.Concurrent;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>Photos of a phone's size are posted; the feed on a phone loads them small, and what they cost is told.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class PictureSizesJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Photos = """
        async count => {
          const chosen = new DataTransfer();
          for (let number = 0; number < count; number++) {
            const canvas = document.createElement("canvas");
            [canvas.width, canvas.height] = [2400, 1800];
            const pen = canvas.getContext("2d");
            for (let spot = 0; spot < 4000; spot++) {
              const seen = (spot * 7919 + number * 104729) % 10007;
              pen.fillStyle = `hsl(${seen % 360} 60% ${20 + seen % 60}%)`;
              pen.fillRect((seen * 31) % 2400, (seen * 17) % 1800, 20 + seen % 90, 20 + seen % 70);
            }
            const bytes = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.95));
            chosen.items.add(new File([bytes], `IMG_${number}.jpg`, { type: "image/jpeg" }));
          }
          const picker = document.querySelector("#pictures-file");
          picker.files = chosen.files;
          picker.dispatchEvent(new Event("change", { bubbles: true }));
        }
        """;

    [Fact]
    public async Task The_feed_loads_small_pictures_and_the_post_larger_ones()
    {
        await PostAsync("三张图的面", 3);
        await PostAsync("一张图的面", 1);
        (long feed, long whole) = await WeighAsync("/m/life");
        Figure.Report("life.feed-picture-bytes-390", feed, "bytes", goal: 200_000);
        Figure.Report("life.feed-picture-bytes-390-before", whole, "bytes");
        Assert.True(feed * 2 < whole, $"the feed loads {feed} bytes of pictures where whole ones are {whole}");
    }

    private Task PostAsync(string text, int photos) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("owner"), town.Home + "/life/new");
        await Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();
        await visit.Page.FillAsync("#f-text", text);
        await visit.Page.EvaluateAsync(Photos, photos);
        await Expect(visit.Page.Locator(".picture-rows > li")).ToHaveCountAsync(photos, new() { Timeout = 60_000 });
        await visit.Page.ClickAsync("[data-send]");
        await Expect(visit.Page.Locator("tbody .stamp").First).ToContainTextAsync("审核中");
        var post = (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/posts?state=in_review")).GetProperty("items")[0];
        Assert.All(post.GetProperty("pictures").EnumerateArray(), picture => Assert.Equal(2, picture.GetProperty("smaller").GetArrayLength()));
        await LookAsStaffAsync(text);
        await town.ApproveAsync(post.GetProperty("id").GetString()!);
    });

    /// <summary>Whoever decides sees what lists load, too.</summary>
    private Task LookAsStaffAsync(string text) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.Staff("reviewer"), "/staff/reviews");
        await visit.Page.ClickAsync($".queue-item:has-text('{text}')");
        await Expect(visit.Page.Locator("img.film-cover").First).ToBeVisibleAsync();
        await visit.AxeCleanAsync();
        await visit.PictureAsync("picture-sizes-review");
    });

    /// <summary>Bytes of pictures a phone of 390 pixels loads, and what the whole pictures in their places weigh.</summary>
    private async Task<(long Loaded, long Whole)> WeighAsync(string path)
    {
        long loaded = 0, whole = 0;
        await browser.VisitAsync(town.App, async visit =>
        {
            ConcurrentBag<IResponse> heard = [];
            visit.Page.Response += (_, response) =>
            {
                if (new Uri(response.Url).AbsolutePath.StartsWith("/files/", StringComparison.Ordinal)) heard.Add(response);
            };
            await visit.GoAsync(path);
            foreach (IResponse response in heard) loaded += (await response.BodyAsync()).Length;
            await visit.PictureAsync("picture-sizes-feed");
            using PhoneBrowser phone = new(town.App.BaseAddress);
            foreach (ILocator image in await visit.Page.Locator(".post-pictures img").AllAsync())
                using (HttpResponseMessage one = await phone.AskAsync((await image.GetAttributeAsync("src"))!))
                    whole += (await one.Content.ReadAsByteArrayAsync()).Length;
        }, VisitSetup.Phone);
        return (loaded, whole);
    }
}
