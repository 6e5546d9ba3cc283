using System.Net.WebSockets;
using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.World;

/// <summary>A page with its live connection as a browser holds it, without a screen: it draws nothing, and says that it has.</summary>
internal sealed partial class OpenPage : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket socket = new();
    private readonly TaskCompletionSource started = new(), drawn = new();
    private readonly SemaphoreSlim turn = new(1);

    private OpenPage()
    {
    }

    /// <summary>How often the page was drawn over the connection.</summary>
    public int Drawings { get; private set; }

    /// <summary>Opens an address as a person who signed in, and waits for the first drawing.</summary>
    public static async Task<OpenPage> OpenAsync(FormVisitor who, AppProcess app, string path)
    {
        string html = await who.TextAsync(path), state = State().Match(html).Groups[1].Value;
        string[] markers = [.. Marker().Matches(html).Select(found => found.Groups[1].Value)
            .Where(text => text.Contains("\"descriptor\"", StringComparison.Ordinal))];
        OpenPage page = new();
        await who.ConnectAsync(page.socket, new UriBuilder(new Uri(app.BaseAddress, "/_blazor")) { Scheme = "ws" }.Uri);
        await page.socket.SendAsync("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, default);
        _ = page.HearAsync();
        await page.SendAsync("StartCircuit", "0", app.BaseAddress.ToString(), new Uri(app.BaseAddress, path).ToString(), "[]", state);
        await page.started.Task.WaitAsync(Patience);
        string operations = string.Join(',', markers.Select((marker, at) => $"{{\"type\":\"add\",\"ssrComponentId\":{at + 1},\"marker\":{marker}}}"));
        await page.SendAsync("UpdateRootComponents", null, $"{{\"batchId\":1,\"operations\":[{operations}]}}", state);
        await page.drawn.Task.WaitAsync(Patience);
        return page;
    }

    public void Dispose()
    {
        socket.Dispose();
        turn.Dispose();
    }

    private async Task HearAsync()
    {
        byte[] room = new byte[1 << 16];
        List<byte> heard = [];
        bool greeted = false;
        try
        {
            while (true)
            {
                WebSocketReceiveResult part = await socket.ReceiveAsync(room, default);
                if (part.MessageType == WebSocketMessageType.Close) return;
                heard.AddRange(room.AsSpan(0, part.Count));
                if (!greeted && heard.IndexOf(0x1e) is var end and >= 0)
                {
                    heard.RemoveRange(0, end + 1);
                    greeted = true;
                }
                while (greeted && Pack.TakeFrame(heard) is { } frame) await AnswerAsync((object?[])new Pack(frame).Read()!);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The page is closed.
        }
    }

    private async Task AnswerAsync(object?[] message)
    {
        if (message[0] is 3L && message[^1] is string) started.TrySetResult();
        if (message[0] is 7L) started.TrySetException(new InvalidOperationException("The circuit was closed: " + message[1]));
        if (message[0] is not 1L || message[4] is not object?[] facts) return;
        switch (message[3])
        {
            case "JS.RenderBatch":
                Drawings++;
                await SendAsync("OnRenderCompleted", null, facts[0], null);
                drawn.TrySetResult();
                break;
            case "JS.BeginInvokeJS":
                string result = facts[3] is 1L ? "{\"__jsObjectId\":1}" : "null";
                await SendAsync("EndInvokeJSFromDotNet", null, facts[0], true, $"[{facts[0]},true,{result}]");
                break;
        }
    }

    private async Task SendAsync(string target, string? answer, params object?[] facts)
    {
        byte[] message = Pack.Write(new object?[] { 1L, new Dictionary<string, string>(), answer, target, facts, Array.Empty<object?>() });
        List<byte> frame = [];
        for (int left = message.Length; ; left >>= 7)
        {
            frame.Add((byte)(left > 127 ? (left & 127) | 128 : left));
            if (left <= 127) break;
        }
        frame.AddRange(message);
        await turn.WaitAsync();
        try
        {
            if (socket.State == WebSocketState.Open) await socket.SendAsync(frame.ToArray(), WebSocketMessageType.Binary, true, default);
        }
        finally
        {
            turn.Release();
        }
    }

    [GeneratedRegex("<!--Blazor-Server-Component-State:([^-]*)-->")]
    private static partial Regex State();

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Marker();
}
