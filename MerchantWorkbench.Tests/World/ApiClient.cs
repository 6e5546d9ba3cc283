using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace MerchantWorkbench.Tests.World;

/// <summary>Somebody who talks to the JSON API over HTTP, as an integrator would, and counts what is never right.</summary>
public sealed class ApiClient(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 512, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
    {
        BaseAddress = address, Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>Answers of 500 and above.</summary>
    public ConcurrentQueue<Answer> Failures { get; } = new();

    public Task<Answer> GetAsync(string? key, string path, string? language = null) => SendAsync(key, "GET", path, null, language: language);

    /// <summary>Posts an object as JSON.</summary>
    public Task<Answer> PostAsync(string? key, string path, object? body = null, string? retry = null, string? language = null) =>
        SendAsync(key, "POST", path, body is null ? null : JsonSerializer.Serialize(body, JsonSerializerOptions.Web), retry, language);

    public Task<Answer> PatchAsync(string? key, string path, object body) =>
        SendAsync(key, "PATCH", path, JsonSerializer.Serialize(body, JsonSerializerOptions.Web));

    /// <summary>Sends text as it is.</summary>
    public Task<Answer> SendAsync(string? key, string method, string path, string? body, string? retry = null, string? language = null) =>
        SendBytesAsync(key, method, path, body is null ? null : Encoding.UTF8.GetBytes(body), retry, language);

    /// <summary>Sends bytes as they are.</summary>
    public async Task<Answer> SendBytesAsync(string? key, string method, string path, byte[]? body, string? retry = null, string? language = null)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        if (retry is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", retry);
        if (language is not null) request.Headers.TryAddWithoutValidation("Accept-Language", language);
        if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using HttpResponseMessage response = await client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(one => one.Key, one => string.Join(",", one.Value), StringComparer.OrdinalIgnoreCase);
        Answer answer = new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
        if (answer.Status >= 500) Failures.Enqueue(answer);
        return answer;
    }

    public void Dispose() => client.Dispose();
}
