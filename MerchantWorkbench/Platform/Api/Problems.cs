using System.Diagnostics;
using System.Text;
using System.Text.Json;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;

namespace MerchantWorkbench.Platform.Api;

/// <summary>Refusals as RFC 9457 problems.</summary>
public sealed class Problems(Sentences sentences)
{
    /// <summary>Media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>One wrong field.</summary>
    /// <param name="Pointer">JSON Pointer into the request.</param>
    public sealed record FieldProblem(string Pointer, string Code, string Title);

    /// <summary>The body of an error.</summary>
    /// <param name="Code">Stable; meant for programs.</param>
    /// <param name="Title">In the language asked for; meant for people.</param>
    /// <param name="TraceId">Stands in the server's log as well.</param>
    public sealed record Problem(string Type, string Title, int Status, string Code, IReadOnlyList<FieldProblem> Errors, string TraceId);

    /// <summary>The status of a kind of refusal.</summary>
    public static int Status(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => 400,
        RefusalKind.Unauthenticated => 401,
        RefusalKind.Forbidden => 403,
        RefusalKind.NotFound => 404,
        RefusalKind.Conflict => 409,
        RefusalKind.TooLarge => 413,
        RefusalKind.Mismatch => 422,
        RefusalKind.TooMany => 429,
        RefusalKind.Busy => 503,
        RefusalKind.Failed => 500,
    };

    /// <summary>The problem as JSON.</summary>
    public string Body(Refusal refusal, HttpContext http) => JsonSerializer.Serialize(
        new Problem(
            "about:blank", sentences.For(refusal), Status(refusal.Kind), refusal.Code,
            [.. refusal.Fields.Select(field => new FieldProblem(field.Pointer, field.Code, sentences.For(field)))],
            Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier),
        Wire.Json);

    /// <summary>Answers a request with the problem.</summary>
    public Task WriteAsync(HttpContext http, Refusal refusal) => AnswerAsync(http, Status(refusal.Kind), Body(refusal, http));

    /// <summary>Answers with a body made earlier.</summary>
    public static Task AnswerAsync(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = status < 400 ? "application/json" : MediaType;
        http.Response.Headers.CacheControl = "no-store";
        if (status is 429 or 503) http.Response.Headers.RetryAfter = RateLimits.RetryAfter;
        if (status == 401) http.Response.Headers.WWWAuthenticate = "Bearer";
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        http.Response.ContentLength = bytes.Length;
        return http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }
}
