using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Api;

/// <summary>
/// What every API request passes, in this order: key (401), rate (429), role (403), tenant (404), body (400), and then the action,
/// which alone knows the state (409).
/// </summary>
public sealed class ApiPipe(ApiCallers callers, Reader reader, Problems problems, RateLimits limits, Changes changes)
{
    private static readonly Refusal Running = new("idempotency.running", RefusalKind.Conflict);
    private readonly ConcurrentDictionary<string, bool> running = new();
    private readonly Remembered<(string Scope, Permission), object> allowed = new(changes);

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(Operation operation, HttpContext http)
    {
        Caller? caller = await callers.WhoAsync(http.Request.Headers.Authorization, http.RequestAborted);
        Refusal? no = caller is null ? Refusal.Unauthenticated
            : limits.Allows(RateLimits.Api, caller.Scope) ? await WhyNotAsync(caller, operation, http.RequestAborted)
            : RateLimits.TooMany;
        if (no is not null) await problems.WriteAsync(http, no);
        else await WithBodyAsync(operation, http, caller!);
    }

    private async Task<Refusal?> WhyNotAsync(Caller caller, Operation operation, CancellationToken stop)
    {
        Refusal? no = null;
        await allowed.FindAsync((caller.Scope, operation.Permission), async () =>
        {
            no = (await reader.RunAsync(caller, operation.Permission, _ => Task.FromResult<Outcome<Done>>(default(Done)), stop)).Refusal;
            return no is null ? caller.Scope : null;
        });
        return no;
    }

    private async Task WithBodyAsync(Operation operation, HttpContext http, Caller caller)
    {
        if (operation.Body is null)
        {
            await RunAsync(operation, http, caller, null);
            return;
        }
        Outcome<byte[]> bytes = await ApiBody.ReadAsync(http.Request, operation.MostBytes);
        Outcome<object> body = bytes.Refusal is { } tooLarge ? tooLarge : ApiBody.Parse(bytes.Value!, operation.Body);
        bool isRetrySafe = http.Request.Headers.TryGetValue("Idempotency-Key", out var keys);
        string? key = keys is [{ Length: >= 1 and <= 255 } only] ? only : null;
        Refusal? wrong = body.Refusal ?? (isRetrySafe && key is null ? WrongKey(keys.ToString()) : null);
        if (wrong is not null)
        {
            Refusal? missing = operation.Ahead is { } ahead ? await ahead(new ApiCall(http, caller)) : null;
            await problems.WriteAsync(http, missing ?? wrong);
        }
        else if (key is null) await RunAsync(operation, http, caller, body.Value);
        else await OnceAsync(operation, http, caller, body.Value, key, bytes.Value!);
    }

    private static Refusal WrongKey(string given) => Refusal.Invalid(new FieldRefusal("/Idempotency-Key", "field.too_long", 255, given.Length));

    private async Task OnceAsync(Operation operation, HttpContext http, Caller caller, object? body, string key, byte[] bytes)
    {
        string scoped = caller.Scope + "\n" + key;
        if (!running.TryAdd(scoped, true))
        {
            await problems.WriteAsync(http, Running);
            return;
        }
        try
        {
            string request = Convert.ToHexStringLower(
                SHA256.HashData([.. Encoding.UTF8.GetBytes(operation.Method + " " + http.Request.Path + "\n"), .. bytes]));
            var retry = new Retry(caller.Scope, key, request, (value, no) => Render(operation, http, value, no));
            await RunAsync(operation, http, caller with { Retry = retry }, body);
        }
        finally
        {
            running.TryRemove(scoped, out _);
        }
    }

    private async Task RunAsync(Operation operation, HttpContext http, Caller caller, object? body)
    {
        Outcome<object> outcome = await operation.Run(new ApiCall(http, caller), body);
        (int status, string text) = caller.Retry?.Kept is { } kept ? (kept.Status, kept.Body) : Render(operation, http, outcome.Value, outcome.Refusal);
        await Problems.AnswerAsync(http, status, text);
    }

    private (int Status, string Body) Render(Operation operation, HttpContext http, object? value, Refusal? no) =>
        no is null ? (operation.Status, JsonSerializer.Serialize(value, operation.Answer, Wire.Json)) : (Problems.Status(no.Kind), problems.Body(no, http));
}
