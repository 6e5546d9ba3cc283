using System.Text;
using System.Text.Json;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Api;

/// <summary>Reads request bodies, strictly.</summary>
internal static class ApiBody
{
    private static readonly Refusal TooLarge = new("request.too_large", RefusalKind.TooLarge);

    /// <summary>All bytes, or a refusal when there are more than the operation takes.</summary>
    public static async Task<Outcome<byte[]>> ReadAsync(HttpRequest request, int most)
    {
        CancellationToken stop = request.HttpContext.RequestAborted;
        if (request.ContentLength > most) return TooLarge;
        if (request.ContentLength is { } length)
        {
            byte[] all = new byte[length];
            await request.Body.ReadExactlyAsync(all, stop);
            return all;
        }
        using var bytes = new MemoryStream();
        byte[] part = new byte[8_192];
        for (int read; (read = await request.Body.ReadAsync(part, stop)) > 0;)
        {
            if (bytes.Length + read > most) return TooLarge;
            bytes.Write(part, 0, read);
        }
        return bytes.ToArray();
    }

    /// <summary>The body as the operation's type; what is wrong is named by its pointer.</summary>
    public static Outcome<object> Parse(byte[] bytes, Type type)
    {
        // No body is an object without fields; what must be there is then told field by field.
        if (bytes.Length == 0) bytes = "{}"u8.ToArray();
        try
        {
            if (JsonSerializer.Deserialize(bytes, type, Wire.Json) is not { } body) return Wrong("", "field.required");
            return body;
        }
        catch (JsonException wrong)
        {
            return Wrong(Pointer(wrong.Path), wrong.Message.Contains("could not be mapped", StringComparison.Ordinal) ? "field.unknown" : "field.type");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or DecoderFallbackException)
        {
            return Wrong("", "field.type");
        }
    }

    private static Refusal Wrong(string pointer, string code) => Refusal.Invalid(new FieldRefusal(pointer, code));

    /// <summary>$.useWindows[0].from → /useWindows/0/from</summary>
    private static string Pointer(string? path)
    {
        if (path is null or "$") return "";
        var pointer = new StringBuilder();
        foreach (string part in path[1..].Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal)
            .Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
            pointer.Append('/').Append(part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        return pointer.ToString();
    }
}
