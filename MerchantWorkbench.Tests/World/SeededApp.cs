using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace MerchantWorkbench.Tests.World;

/// <summary>The real program on a world of its own from <c>seed</c>: people with passwords, merchants with keys.</summary>
public sealed class SeededApp : IAsyncLifetime
{
    private readonly HttpClient api = new();

    public AppProcess App { get; } = new();

    /// <summary>What the seed told: people, passwords, keys.</summary>
    public JsonElement Told { get; private set; }

    public JsonElement Merchant => Told.GetProperty("merchants")[0];

    public async Task InitializeAsync()
    {
        string file = Path.Combine(App.DataDirectory, "told.json");
        (int exit, _, string errors) = await App.RunAsync("seed", "--profile", "acceptance", "--seed", "1", "--out", file);
        Assert.True(exit == 0, errors);
        Told = JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement;
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
