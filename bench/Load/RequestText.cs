using System.Text;

namespace MerchantWorkbench.Bench.Load;

/// <summary>A whole HTTP request as bytes, made once; only its numbers are written anew for each sending.</summary>
internal sealed class RequestText
{
    /// <summary>Where a request's own number goes, scrambled: as a person, and as an idempotency key.</summary>
    public const string Person = "{person..}", RetryKey = "{retrykey}";

    /// <summary>Where a piece's code goes.</summary>
    public const string Code = "{code......}";

    private const long Room = 10_000_000_000, PersonStep = 6_180_339_887, KeyStep = 2_718_281_829;
    private readonly byte[] bytes;
    private readonly int person, key, code;

    public RequestText(string path, string bearer, string body)
    {
        string head = $"POST {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {bearer}\r\nIdempotency-Key: {RetryKey}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        string text = head + body;
        bytes = Encoding.ASCII.GetBytes(text);
        (person, key, code) = (text.IndexOf(Person, StringComparison.Ordinal), text.IndexOf(RetryKey, StringComparison.Ordinal),
            text.IndexOf(Code, StringComparison.Ordinal));
    }

    /// <summary>Writes the request; its length.</summary>
    /// <param name="number">
    /// Below 10⁹. Persons and keys come out of it in no order, as from real people: an index that only grows at its end would flatter.
    /// </param>
    public int Write(Span<byte> into, long number, long pieceCode = 0)
    {
        bytes.CopyTo(into);
        Digits(into.Slice(key, RetryKey.Length), number * KeyStep % Room);
        if (person >= 0) Digits(into.Slice(person, Person.Length), number * PersonStep % Room);
        if (code >= 0) Digits(into.Slice(code, Code.Length), pieceCode);
        return bytes.Length;
    }

    private static void Digits(Span<byte> into, long value)
    {
        for (int at = into.Length - 1; at >= 0; at--, value /= 10) into[at] = (byte)('0' + (value % 10));
    }
}
