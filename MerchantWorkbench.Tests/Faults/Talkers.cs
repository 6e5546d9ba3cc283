using System.Collections.Concurrent;
using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>Guests who vote, comment and ask to be reminded, each step with a key of its own, and a merchant who sends films in parts.</summary>
internal sealed class Talkers(AppProcess app, SeedFile world)
{
    private const int Part = 20_000;
    private static readonly byte[] Film = TinyFilm.Make();
    private readonly ConcurrentQueue<(string Key, string Path, string Body, string Retry)> unknown = new();
    private readonly ConcurrentDictionary<string, string> said = new();
    private string poll = "", show = "";
    private string? upload;
    private int number, acked;

    /// <summary>Steps whose answer arrived.</summary>
    public int Acked => acked;

    /// <summary>Films that came whole.</summary>
    public int Films { get; private set; }

    private string Merchant => world.Merchants[0].ApiKey;

    public async Task BeginAsync()
    {
        using ApiClient api = new(app.BaseAddress);
        poll = await LiveAsync(api, PostingBody.Article("投一票", new { type = "poll", question = "先？", options = new[] { "汤", "面" } }));
        string cover = (await api.PostAsync(Merchant, "api/v1/pictures", new { picture = Convert.ToBase64String(Dot.Png) })).Is(201).Text("id");
        show = await LiveAsync(api, PostingBody.Announcement("后厨见", cover, DateTimeOffset.UtcNow.AddDays(2)));
    }

    /// <summary>One guest, until it gets dark.</summary>
    public async Task TalkAsync(int guest, CancellationToken dark)
    {
        using ApiClient api = new(app.BaseAddress);
        while (!dark.IsCancellationRequested)
        {
            int step = Interlocked.Increment(ref number);
            string key = world.Shoppers[(step * 6 + guest) % 50].Token;
            (string path, object body) = (step % 3) switch
            {
                0 => ($"api/v1/posts/{poll}/vote", (object)new { question = "先？", option = step % 2 == 0 ? "汤" : "面" }),
                1 => ($"api/v1/posts/{poll}/comments", new { text = $"第 {step} 句话" }),
                _ => ($"api/v1/posts/{show}/remind", new { }),
            };
            await StepAsync(api, (key, path, JsonSerializer.Serialize(body, JsonSerializerOptions.Web), $"talk-{step}"));
        }
    }

    /// <summary>A film, part by part, going on wherever it stopped.</summary>
    public async Task SendFilmAsync(CancellationToken dark)
    {
        using ApiClient api = new(app.BaseAddress);
        while (!dark.IsCancellationRequested)
            try
            {
                upload ??= (await api.PostAsync(Merchant, "api/v1/videos", new { bytes = Film.Length })).Is(201).Text("id");
                int at = (int)(await api.GetAsync(Merchant, "api/v1/videos/" + upload)).Is(200).Number("at");
                string part = Convert.ToBase64String(Film[at..Math.Min(Film.Length, at + Part)]);
                Answer came = (await api.PostAsync(Merchant, $"api/v1/videos/{upload}/parts", new { at, part })).Is(200);
                if (!came.Json.TryGetProperty("film", out JsonElement film)) continue;
                Assert.Equal(Film.Length, film.GetProperty("bytes").GetInt64());
                (upload, Films) = (null, Films + 1);
            }
            catch (HttpRequestException)
            {
                return; // It is dark.
            }
    }

    /// <summary>What had no answer is sent again with its key, and is answered now.</summary>
    public async Task SettleAsync()
    {
        using ApiClient api = new(app.BaseAddress);
        while (unknown.TryDequeue(out var step)) await StepAsync(api, step);
        Assert.Empty(unknown);
    }

    /// <summary>Every comment that was acknowledged, and each that was sent again, is there once; nobody voted or asked twice.</summary>
    public async Task AssertKeptAsync()
    {
        using ApiClient api = new(app.BaseAddress);
        List<string> found = [];
        string? after = null;
        do
        {
            string ask = $"api/v1/posts/{poll}/comments?limit=100" + (after is null ? "" : "&after=" + after);
            JsonElement page = (await api.GetAsync(Merchant, ask)).Is(200).Json;
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("text").GetString()!));
            after = page.TryGetProperty("next", out JsonElement next) ? next.GetString() : null;
        }
        while (after is not null);
        Assert.Equal(said.Values.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private async Task StepAsync(ApiClient api, (string Key, string Path, string Body, string Retry) step)
    {
        try
        {
            Answer answer = await api.SendAsync(step.Key, "POST", step.Path, step.Body, step.Retry);
            // A guest who has said enough for ten minutes is told so; nothing is written then.
            if (answer.Status == 409 && answer.Code is "comments.too_many") return;
            Assert.True(answer.Status is 200 or 201, $"{step.Path}: {answer.Status} {answer.Body}");
            Interlocked.Increment(ref acked);
            if (step.Path.EndsWith("/comments", StringComparison.Ordinal)) said[answer.Text("id")] = answer.Text("text");
        }
        catch (HttpRequestException)
        {
            unknown.Enqueue(step);
        }
    }

    private async Task<string> LiveAsync(ApiClient api, Dictionary<string, object?> body)
    {
        string id = (await api.PostAsync(Merchant, "api/v1/posts", body)).Is(201).Text("id");
        (await api.PostAsync(Merchant, $"api/v1/posts/{id}/submit")).Is(200);
        string review = (await api.GetAsync(world.Reviewer, "api/v1/reviews?state=open&limit=100")).Json.GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("subjectId").GetString() == id).GetProperty("id").GetString()!;
        (await api.PostAsync(world.Reviewer, $"api/v1/reviews/{review}/decision", new { verdict = "approve" })).Is(200);
        return id;
    }
}
