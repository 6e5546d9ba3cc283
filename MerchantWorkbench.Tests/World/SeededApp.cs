using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace MerchantWorkbench.Tests.World;

/// <summary>The real program on a world of its own from <c>seed</c>: people with passwords, merchants with keys.</summary>
public sealed class SeededApp : IAsyncLifetime
{
    // The program closes what is idle for fifty seconds: a call must not meet a line that is just being closed.
    private readonly HttpClient api = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20) });

    public AppProcess App { get; } = new();

    /// <summary>What the seed told: people, passwords, keys.</summary>
    public JsonElement Told { get; private set; }

    public JsonElement Merchant => Told.GetProperty("merchants")[0];

    /// <summary>The merchant's workbench, <c>/b/{short name}</c>.</summary>
    public string Home => "/b/" + Merchant.GetProperty("shortName").GetString();

    /// <summary>The merchant's key.</summary>
    public string Key => Merchant.GetProperty("apiKey").GetString()!;

    public async Task InitializeAsync()
    {
        await App.SeedAsync();
        Told = JsonDocument.Parse(await File.ReadAllTextAsync(App.WorldFile)).RootElement;
        api.BaseAddress = App.BaseAddress;
        await App.StartAgainAsync();
    }

    public async Task DisposeAsync()
    {
        api.Dispose();
        await App.DisposeAsync();
    }

    /// <summary>Asks the API with a key; the answer must be good.</summary>
    public async Task<JsonElement> SendAsync(string key, HttpMethod method, string path, object? body = null)
    {
        using HttpRequestMessage request = new(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using HttpResponseMessage answer = await api.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The merchant's first person of a role.</summary>
    public JsonElement User(string role) => Merchant.GetProperty("users").EnumerateArray().First(user => user.GetProperty("role").GetString() == role);

    /// <summary>The platform's first person of a role.</summary>
    public JsonElement Staff(string role) => Told.GetProperty("staff").EnumerateArray().First(person => person.GetProperty("role").GetString() == role);

    /// <summary>A coupon that was created and submitted; its id.</summary>
    public async Task<string> OutAsync(params (string Field, object? Value)[] more)
    {
        string id = (await SendAsync(Key, HttpMethod.Post, "api/v1/coupons", CouponBody.MoneyOff(more))).GetProperty("id").GetString()!;
        await SendAsync(Key, HttpMethod.Post, $"api/v1/coupons/{id}/submit");
        return id;
    }

    /// <summary>A picture that the merchant's owner uploaded in the workbench; its id.</summary>
    public async Task<string> PictureAsync()
    {
        FormVisitor owner = new(App);
        JsonElement person = User("owner");
        await owner.SignInAsync(person.GetProperty("email").GetString()!, person.GetProperty("password").GetString()!);
        return await owner.SendPictureAsync($"{Home}/life/pictures");
    }

    /// <summary>A post that was written and handed in; its id.</summary>
    public async Task<string> HandedInAsync(string text, string? coupon = null) =>
        await HandedInAsync(PostingBody.Of(text, [await PictureAsync()], ("coupon", coupon)));

    /// <summary>A post of any kind that was written and handed in; its id.</summary>
    public async Task<string> HandedInAsync(Dictionary<string, object?> body)
    {
        string id = (await SendAsync(Key, HttpMethod.Post, "api/v1/posts", body)).GetProperty("id").GetString()!;
        await SendAsync(Key, HttpMethod.Post, $"api/v1/posts/{id}/submit");
        return id;
    }

    /// <summary>The reviewer says yes to a thing, at once.</summary>
    public async Task ApproveAsync(string subject)
    {
        string key = Staff("reviewer").GetProperty("apiKey").GetString()!;
        string review = (await SendAsync(key, HttpMethod.Get, "api/v1/reviews?state=open&limit=100")).GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("subjectId").GetString() == subject).GetProperty("id").GetString()!;
        await SendAsync(key, HttpMethod.Post, $"api/v1/reviews/{review}/decision", new { verdict = "approve" });
    }

    /// <summary>A post that is live; its id.</summary>
    public async Task<string> LiveAsync(string text, string? coupon = null)
    {
        string id = await HandedInAsync(text, coupon);
        await ApproveAsync(id);
        return id;
    }

    /// <summary>Runs a sentence of SQL on the file itself, beside the program; the first number it gives.</summary>
    public async Task<long> InFileAsync(string sql, params (string Name, object Value)[] values)
    {
        await using SqliteConnection file = new($"Data Source={Path.Combine(App.DataDirectory, "workbench.db")}");
        await file.OpenAsync();
        await using SqliteCommand run = file.CreateCommand();
        run.CommandText = sql;
        foreach ((string name, object value) in values) run.Parameters.AddWithValue(name, value);
        return Convert.ToInt64(await run.ExecuteScalarAsync() ?? 0L, CultureInfo.InvariantCulture);
    }

    /// <summary>How often something happened, by its event.</summary>
    public Task<long> HappenedAsync(string kind) => InFileAsync("SELECT count(*) FROM events_event WHERE kind = $kind", ("$kind", kind));

    /// <summary>Signs one of the told people in.</summary>
    public static async Task SignInAsync(Visit visit, JsonElement person, string then)
    {
        await visit.GoAsync("/account/sign-in?back=" + Uri.EscapeDataString(then));
        await visit.Page.FillAsync("input[name=Email]", person.GetProperty("email").GetString()!);
        await visit.Page.FillAsync("input[name=Password]", person.GetProperty("password").GetString()!);
        await visit.Page.PressAsync("input[name=Password]", "Enter");
        await visit.Page.WaitForURLAsync("**" + then);
    }
}
