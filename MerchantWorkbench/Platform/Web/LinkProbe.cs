using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace MerchantWorkbench.Platform.Web;

/// <summary>
/// Asks whether links lead anywhere. Whoever writes a link decides where this machine connects to: so it connects to public addresses only, to the very
/// address that was looked at, step by step where it is sent on; it sends nothing, reads no body, and its time is short.
/// </summary>
public sealed class LinkProbe : IDisposable
{
    private const int AtOnce = 4, MostWaiting = 100, MostKept = 2_000, MostSteps = 4;

    /// <summary>For one link with all its steps, and for all links somebody waits for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (Task<LinkState> State, DateTimeOffset Until)> kept = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turns = new(AtOnce);
    private readonly HttpMessageInvoker? client;
    private readonly WebDoor door;
    private readonly TimeProvider time;
    private int waiting;

    /// <param name="door">Null when nothing is to be asked: then nothing is sure.</param>
    public LinkProbe(WebDoor? door, TimeProvider time)
    {
        (this.door, this.time) = (door ?? WebDoor.Real, time);
        if (door is not null) client = new HttpMessageInvoker(Handler());
    }

    /// <summary>What is sure about each within three seconds, and for the ten minutes after it was asked.</summary>
    /// <param name="links">Sound <c>https</c> addresses.</param>
    public async Task<IReadOnlyDictionary<string, LinkState>> AskAsync(IReadOnlyCollection<string> links, CancellationToken stop = default)
    {
        if (client is null) return links.Distinct().ToDictionary(link => link, _ => LinkState.Unsure);
        Dictionary<string, Task<LinkState>> asked = links.Distinct().ToDictionary(link => link, Find);
        await Task.WhenAny(Task.WhenAll(asked.Values), Task.Delay(Patience, stop));
        return asked.ToDictionary(one => one.Key, one => one.Value.IsCompletedSuccessfully ? one.Value.Result : LinkState.Unsure);
    }

    public void Dispose()
    {
        client?.Dispose();
        turns.Dispose();
    }

    private Task<LinkState> Find(string link)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (kept.TryGetValue(link, out var known) && known.Until > now) return known.State;
        if (kept.Count >= MostKept) kept.Clear();
        Task<LinkState> state = Task.Run(() => LookAsync(link));
        kept[link] = (state, now + Lasts);
        return state;
    }

    private async Task<LinkState> LookAsync(string link)
    {
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return LinkState.Unsure;
        }

        await turns.WaitAsync();
        using CancellationTokenSource patience = new(Patience);
        try
        {
            return await FollowAsync(link, patience.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return failure.InnerException switch
            {
                SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => LinkState.NoHost,
                AuthenticationException => LinkState.NotTrusted,
                _ => LinkState.Unsure,
            };
        }
        finally
        {
            turns.Release();
            Interlocked.Decrement(ref waiting);
        }
    }

    private async Task<LinkState> FollowAsync(string link, CancellationToken stop)
    {
        string? next = link;
        Uri? from = null;
        for (int step = 0; step < MostSteps; step++)
        {
            if (!Uri.TryCreate(from, next, out Uri? at) || at.Scheme != Uri.UriSchemeHttps || !at.IsDefaultPort || at.UserInfo.Length > 0)
                return LinkState.Unsure;
            (HttpStatusCode status, next) = await SendAsync(HttpMethod.Head, at, stop);
            // Some servers answer to nobody who does not want the page itself.
            if (next is null && (int)status is < 200 or >= 300) (status, next) = await SendAsync(HttpMethod.Get, at, stop);
            if (next is null) return State(status);
            from = at;
        }
        return LinkState.Unsure;
    }

    /// <summary>Asks once. The answer's head is all that is read.</summary>
    /// <returns>The status, and where it sends on.</returns>
    private async Task<(HttpStatusCode Status, string? Next)> SendAsync(HttpMethod method, Uri at, CancellationToken stop)
    {
        using HttpRequestMessage ask = new(method, at) { Headers = { { "User-Agent", "MerchantWorkbench link check" }, { "Accept", "*/*" } } };
        if (method == HttpMethod.Get) ask.Headers.Range = new(0, 0);
        using HttpResponseMessage answer = await client!.SendAsync(ask, stop);
        return (answer.StatusCode, (int)answer.StatusCode is >= 300 and < 400 ? answer.Headers.Location?.OriginalString : null);
    }

    private static LinkState State(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => LinkState.Open,
        404 or 410 => LinkState.Gone,
        >= 500 => LinkState.Fails,
        _ => LinkState.Unsure,
    };

    private SocketsHttpHandler Handler() => new()
    {
        ConnectCallback = ConnectAsync,
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = 16,
        MaxResponseDrainSize = 0,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
        SslOptions = new() { RemoteCertificateValidationCallback = (_, _, chain, errors) => IsTrusted(chain, errors), CertificateChainPolicy = Chain() },
    };

    /// <summary>Looks once, and connects to what was looked at: a name that means another machine a moment later does not matter.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        IPAddress[] found = await door.Resolve(context.DnsEndPoint.Host, stop);
        if (found.Length == 0 || !found.All(door.MayReach)) throw new IOException("Not of the public web.");
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 64 * 1024 };
        try
        {
            await socket.ConnectAsync(found, door.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A certificate may name addresses where more of its chain lies: nothing is fetched from there.</summary>
    private X509ChainPolicy Chain()
    {
        X509ChainPolicy policy = new() { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck };
        if (door.Root is null) return policy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.Add(door.Root);
        return policy;
    }

    /// <summary>Of a chain with a link missing nothing is sure: browsers find it. No secret is sent, so it does no harm to ask.</summary>
    private static bool IsTrusted(X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None || (errors == SslPolicyErrors.RemoteCertificateChainErrors
            && chain?.ChainStatus.All(one => one.Status == X509ChainStatusFlags.PartialChain) == true);
}
