using System.Buffers.Text;

namespace MerchantWorkbench.Bench.Load;

/// <summary>As much of an HTTP/1.1 answer as a load client must know.</summary>
internal readonly struct AnswerText
{
    private readonly int start, end;

    private AnswerText(int status, int start, int end) => (Status, this.start, this.end) = (status, start, end);

    public int Status { get; }

    public bool IsWhole => Status > 0;

    public ReadOnlySpan<byte> Body(byte[] bytes) => bytes.AsSpan(start, end - start);

    /// <summary>The answer once it is there to its last byte. Bodies are JSON: a chunk's end cannot stand inside one.</summary>
    public static AnswerText Read(ReadOnlySpan<byte> bytes)
    {
        int head = bytes.IndexOf("\r\n\r\n"u8);
        if (head < 0 || !Utf8Parser.TryParse(bytes[9..12], out int status, out _)) return default;
        int start = head + 4, at = bytes[..head].IndexOf("\r\nContent-Length: "u8);
        if (at >= 0)
            return Utf8Parser.TryParse(bytes[(at + 18)..], out int length, out _) && bytes.Length >= start + length
                ? new(status, start, start + length) : default;
        return bytes[start..].EndsWith("0\r\n\r\n"u8) ? new(status, start, bytes.Length) : default;
    }
}
