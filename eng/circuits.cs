#!/usr/bin/env dotnet
#:property TreatWarningsAsErrors=false
#:property NoWarn=$(NoWarn);CA1050;IL2026;IL3050;CA1001
// What an open page of the workbench holds on the server, measured on the demo town: dotnet run eng/circuits.cs
// Starts a program of its own, signs in as the owner of the chain, opens so many circuits of each page as a browser would (pages of HTML,
// WebSocket, confirmed drawings), and tells heap and memory of each after a full collection, and what is left after they said good-bye.
//   PAGES=60              circuits of each page
//   WORKBENCH_DLL=path    the program; else the Debug build of this source
using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;

int count = int.Parse(Environment.GetEnvironmentVariable("PAGES") ?? "60", CultureInfo.InvariantCulture);
string dll = Environment.GetEnvironmentVariable("WORKBENCH_DLL") ?? Path.GetFullPath("MerchantWorkbench/bin/Debug/net10.0/MerchantWorkbench.dll");
string home = Directory.CreateTempSubdirectory("workbench-circuits-").FullName;
const string address = "http://127.0.0.1:5087";
ProcessStartInfo start = new("dotnet", [dll]) { RedirectStandardOutput = true };
foreach ((string name, string value) in new[]
{
    ("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_URLS", address), ("Workbench__DataDirectory", home), ("Workbench__Demo__Enabled", "true"),
    ("Workbench__RateLimits__Enabled", "false"), ("DOTNET_STARTUP_HOOKS", Path.Combine(AppContext.BaseDirectory, "circuits.dll")), (StartupHook.Door, home),
}) start.Environment[name] = value;
using Process program = Process.Start(start)!;
program.OutputDataReceived += (_, line) => File.AppendAllText(Path.Combine(home, "log"), line.Data + "\n");
program.BeginOutputReadLine();
try
{
    CookieContainer cookies = new();
    using HttpClient http = new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new(address) };
    while (!await IsReadyAsync(http)) await Task.Delay(500);
    string owner = await SignInAsync(http), list = await http.GetStringAsync(owner + "/coupons");
    string coupon = Regex.Match(list, $"href=\"({owner}/coupons/(?!new)[^/\"?]+)\"").Groups[1].Value;
    (string Name, string Path)[] kinds = [("home", owner), ("coupon list", owner + "/coupons"), ("designer", owner + "/coupons/new"), ("coupon", coupon)];
    foreach ((_, string path) in kinds) await CloseAsync(http, await OpenAsync(http, cookies, path, 5));
    Console.WriteLine($"{count} circuits of each page, {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {Path.GetFullPath(dll)}");
    foreach ((string name, string path) in kinds)
    {
        (double heap, double rss) before = await WeighAsync();
        List<Circuit> open = await OpenAsync(http, cookies, path, count);
        (double heap, double rss) full = await WeighAsync();
        if (open.Find(one => one.Failed is not null || one.Drawings == 0) is { } broken)
            Console.WriteLine($"  {name} is broken: {broken.Failed ?? "never drawn"}");
        await CloseAsync(http, open);
        (double heap, double rss) after = await WeighAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-12} heap {(full.heap - before.heap) / count,7:0} KB a circuit   memory {(full.rss - before.rss) / count,7:0} KB a circuit   "
            + $"drawings {open[0].Drawings}   heap left after closing {(after.heap - before.heap) / count,5:0} KB a circuit"));
    }
}
finally
{
    program.Kill();
    program.WaitForExit();
    Directory.Delete(home, recursive: true);
}

async Task<(double Heap, double Rss)> WeighAsync()
{
    await Task.Delay(3_000);
    string ask = Path.Combine(home, "ask"), told = Path.Combine(home, "told");
    File.WriteAllText(ask, "");
    while (File.Exists(ask)) await Task.Delay(50);
    string rss = File.ReadLines($"/proc/{program.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
    return (double.Parse(File.ReadAllText(told), CultureInfo.InvariantCulture) / 1024,
        double.Parse(Regex.Match(rss, @"\d+").Value, CultureInfo.InvariantCulture));
}

static async Task<bool> IsReadyAsync(HttpClient http)
{
    try
    {
        return (await http.GetAsync("/health/ready")).IsSuccessStatusCode;
    }
    catch (HttpRequestException)
    {
        return false;
    }
}

static async Task<string> SignInAsync(HttpClient http)
{
    string page = await http.GetStringAsync("/account/sign-in");
    Match card = Regex.Match(page, "name=\"person\" value=\"([^\"]+)\"[^>]*>(?:(?!</button>).)*周总", RegexOptions.Singleline);
    string token = Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]*)\"").Groups[1].Value;
    using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["person"] = card.Groups[1].Value, ["__RequestVerificationToken"] = token });
    using HttpResponseMessage entered = await http.PostAsync("/account/demo", form);
    Uri next = new(http.BaseAddress!, entered.Headers.Location!);
    while (!next.AbsolutePath.StartsWith("/b/", StringComparison.Ordinal))
    {
        using HttpResponseMessage at = await http.GetAsync(next);
        string link = at.Headers.Location?.ToString() ?? Regex.Match(await at.Content.ReadAsStringAsync(), "href=\"(/b/[^/\"?]+)\"").Groups[1].Value;
        next = new(next, link);
    }
    return next.AbsolutePath;
}

static async Task<List<Circuit>> OpenAsync(HttpClient http, CookieContainer cookies, string path, int count)
{
    List<Circuit> open = [];
    for (int one = 0; one < count; one++) open.Add(await Circuit.OpenAsync(http, cookies, path));
    return open;
}

static async Task CloseAsync(HttpClient http, List<Circuit> open)
{
    foreach (Circuit circuit in open) await circuit.CloseAsync(http);
}

/// <summary>One open page: what blazor.web.js says to the server and hears from it, without a screen.</summary>
internal sealed class Circuit(ClientWebSocket socket)
{
    private readonly TaskCompletionSource<string> id = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource ended = new();

    public int Drawings { get; private set; }

    public string? Failed { get; private set; }

    public static async Task<Circuit> OpenAsync(HttpClient http, CookieContainer cookies, string path)
    {
        string page = await http.GetStringAsync(path);
        string state = Regex.Match(page, "<!--Blazor-Server-Component-State:([^-]*)-->").Groups[1].Value;
        string[] markers = [.. Regex.Matches(page, "<!--Blazor:(\\{.*?\\})-->").Select(found => found.Groups[1].Value)
            .Where(text => text.Contains("\"descriptor\"", StringComparison.Ordinal))];
        ClientWebSocket socket = new();
        socket.Options.Cookies = cookies;
        await socket.ConnectAsync(new UriBuilder(new Uri(http.BaseAddress!, "/_blazor")) { Scheme = "ws" }.Uri, default);
        Circuit circuit = new(socket);
        await socket.SendAsync("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, default);
        _ = circuit.HearAsync();
        _ = circuit.BeatAsync();
        await circuit.SendAsync("StartCircuit", "0", http.BaseAddress!.ToString(), new Uri(http.BaseAddress, path).ToString(), "[]", state);
        await circuit.id.Task.WaitAsync(TimeSpan.FromSeconds(60));
        string operations = string.Join(',', markers.Select((marker, at) => $"{{\"type\":\"add\",\"ssrComponentId\":{at + 1},\"marker\":{marker}}}"));
        await circuit.SendAsync("UpdateRootComponents", null, $"{{\"batchId\":1,\"operations\":[{operations}]}}", state);
        return circuit;
    }

    /// <summary>What a browser sends when its tab is closed.</summary>
    public async Task CloseAsync(HttpClient http)
    {
        using MultipartFormDataContent goodbye = new() { { new StringContent(await id.Task), "circuitId" } };
        using HttpResponseMessage told = await http.PostAsync("/_blazor/disconnect", goodbye);
        if (!told.IsSuccessStatusCode) Console.WriteLine($"  good-bye: {told.StatusCode}");
        await ended.CancelAsync();
        socket.Dispose();
    }

    private async Task BeatAsync()
    {
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(5_000);
            await SendAsync([0x91, 6]);
        }
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
                WebSocketReceiveResult part = await socket.ReceiveAsync(room, ended.Token);
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
        if (message[0] is 3L && message[^1] is string started) id.TrySetResult(started);
        if (message[0] is 7L) Failed ??= "closed: " + message[1];
        if (message[0] is not 1L || message[4] is not object?[] facts) return;
        switch (message[3])
        {
            case "JS.RenderBatch":
                Drawings++;
                await SendAsync("OnRenderCompleted", null, facts[0], null);
                break;
            case "JS.BeginInvokeJS":
                string result = facts[3] is 1L ? "{\"__jsObjectId\":1}" : "null";
                await SendAsync("EndInvokeJSFromDotNet", null, facts[0], true, $"[{facts[0]},true,{result}]");
                break;
            case "JS.Error":
                Failed ??= (string?)facts[0];
                break;
        }
    }

    private Task SendAsync(string target, string? answer, params object?[] facts) =>
        SendAsync(Pack.Write(new object?[] { 1L, new Dictionary<string, string>(), answer, target, facts, Array.Empty<object?>() }));

    private async Task SendAsync(byte[] message)
    {
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
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException)
        {
            // The page is closed.
        }
        finally
        {
            turn.Release();
        }
    }
}

/// <summary>As much of MessagePack as circuits speak.</summary>
internal sealed class Pack(byte[] bytes)
{
    private int at;

    public static byte[]? TakeFrame(List<byte> heard)
    {
        int length = 0, head = 0;
        do
        {
            if (head == heard.Count) return null;
            length |= (heard[head] & 127) << (7 * head);
        }
        while (heard[head++] > 127);
        if (heard.Count < head + length) return null;
        byte[] frame = [.. heard.GetRange(head, length)];
        heard.RemoveRange(0, head + length);
        return frame;
    }

    public static byte[] Write(object? value) => value switch
    {
        null => [0xc0],
        bool yes => [(byte)(yes ? 0xc3 : 0xc2)],
        string text => [0xdb, .. Big((uint)Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)],
        long number when number is >= 0 and < 128 => [(byte)number],
        long number => [0xd3, .. BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(number))],
        object?[] list => [(byte)(0x90 | list.Length), .. list.SelectMany(Write)],
        _ => [0x80],
    };

    public object? Read()
    {
        byte kind = bytes[at++];
        return kind switch
        {
            < 0x80 => (long)kind,
            < 0x90 => Skip(2 * (kind & 15)),
            < 0xa0 => List(kind & 15),
            < 0xc0 => Text(kind & 31),
            0xc2 or 0xc3 => kind == 0xc3,
            0xc4 or 0xc5 or 0xc6 => Blob((int)Number(1 << (kind - 0xc4))),
            0xca or 0xcb => Number(4 << (kind - 0xca)),
            0xcc or 0xcd or 0xce or 0xcf => Number(1 << (kind - 0xcc)),
            0xd0 or 0xd1 or 0xd2 or 0xd3 => Number(1 << (kind - 0xd0)),
            0xd9 or 0xda or 0xdb => Text((int)Number(1 << (kind - 0xd9))),
            0xdc or 0xdd => List((int)Number(2 << (kind - 0xdc))),
            >= 0xe0 => (long)(sbyte)kind,
            _ => null,
        };
    }

    private static byte[] Big(uint number) => BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(number));

    private long Number(int size)
    {
        long number = 0;
        for (; size > 0; size--) number = (number << 8) | bytes[at++];
        return number;
    }

    private object?[] List(int length) => [.. Enumerable.Range(0, length).Select(_ => Read())];

    private object? Skip(int values)
    {
        for (; values > 0; values--) Read();
        return null;
    }

    private string Text(int length) => Encoding.UTF8.GetString(bytes, (at += length) - length, length);

    private object? Blob(int length)
    {
        at += length;
        return null;
    }
}

/// <summary>Loaded into the program that is measured, which itself knows nothing of it: collects and tells the heap when it is asked.</summary>
internal static class StartupHook
{
    public const string Door = "CIRCUITS_DOOR";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Door) is not { } home) return;
        new Thread(() =>
        {
            string ask = Path.Combine(home, "ask");
            for (; ; Thread.Sleep(100))
            {
                if (!File.Exists(ask)) continue;
                for (int again = 0; again < 3; again++)
                {
                    GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                    GC.WaitForPendingFinalizers();
                }
                File.WriteAllText(Path.Combine(home, "told"), GC.GetTotalMemory(true).ToString(CultureInfo.InvariantCulture));
                File.Delete(ask);
            }
        })
        { IsBackground = true }.Start();
    }
}
