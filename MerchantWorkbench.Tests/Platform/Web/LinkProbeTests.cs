using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MerchantWorkbench.Platform.Web;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Web;

/// <summary>Links are asked as a browser would open them, against a server that means harm.</summary>
public sealed class LinkProbeTests : IAsyncLifetime
{
    private readonly Far far = new();

    public Task InitializeAsync() => far.StartAsync();

    public async Task DisposeAsync() => await far.DisposeAsync();

    [Theory]
    [InlineData("https://shop.test/ok", LinkState.Open)]
    [InlineData("https://shop.test/missing", LinkState.Gone)]
    [InlineData("https://shop.test/gone", LinkState.Gone)]
    [InlineData("https://shop.test/broken", LinkState.Fails)]
    [InlineData("https://shop.test/members", LinkState.Unsure)]
    [InlineData("https://shop.test/to-ok", LinkState.Open)]
    [InlineData("https://shop.test/to-missing", LinkState.Gone)]
    [InlineData("https://shop.test/loop", LinkState.Unsure)]
    [InlineData("https://nobody.test/", LinkState.NoHost)]
    [InlineData("https://stranger.test/ok", LinkState.NotTrusted)]
    public async Task Only_what_is_sure_is_told(string link, LinkState told) => Assert.Equal(told, await far.AskAsync(link));

    [Theory]
    [InlineData("https://inside.test/secret")]
    [InlineData("https://mixed.test/secret")]
    [InlineData("https://127.0.0.1/secret")]
    [InlineData("https://[::1]/secret")]
    [InlineData("https://[::ffff:127.0.0.1]/secret")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://shop.test:8443/ok")]
    [InlineData("http://shop.test/ok")]
    [InlineData("https://me:secret@shop.test/ok")]
    [InlineData("https://shop.test/to-inside")]
    [InlineData("https://shop.test/to-address")]
    [InlineData("https://shop.test/to-plain")]
    public async Task Nothing_inside_is_reached_whatever_the_link_or_where_it_sends_on(string link)
    {
        Assert.Equal(LinkState.Unsure, await far.AskAsync(link));
        Assert.Empty(far.Inside);
    }

    [Fact]
    public async Task A_name_that_means_this_machine_the_second_time_does_not_reach_it()
    {
        Assert.Equal(LinkState.Unsure, await far.AskAsync("https://turning.test/closing"));
        Assert.Equal((2, 1), (far.Looked("turning.test"), far.Outside.Count));
        Assert.Empty(far.Inside);
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_not_read()
    {
        Assert.Equal(LinkState.Open, await far.AskAsync("https://shop.test/large"));
        Assert.Equal(["HEAD /large", "GET /large"], far.Outside);
        await far.Closed.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.InRange(far.Sent, 0, 5_000_000);
    }

    [Fact]
    public async Task Slow_ones_say_nothing_and_cost_three_seconds_together()
    {
        long begun = Stopwatch.GetTimestamp();
        IReadOnlyDictionary<string, LinkState> told = await far.Probe.AskAsync(
            [.. Enumerable.Range(0, 9).Select(number => $"https://shop.test/slow?{number}"), "https://shop.test/ok"]);
        TimeSpan took = Stopwatch.GetElapsedTime(begun);
        Assert.All(told.Values, state => Assert.Equal(LinkState.Unsure, state));
        Assert.InRange(took.TotalSeconds, 2.5, 4.5);
    }

    [Fact]
    public async Task A_server_that_drips_is_left_in_time()
    {
        using TcpListener drips = new(IPAddress.Parse(Far.Public), 0);
        drips.Start();
        Task dripping = Task.Run(async () =>
        {
            using TcpClient one = await drips.AcceptTcpClientAsync();
            try
            {
                // The head of a long part of a handshake, and then one byte after the other.
                await one.GetStream().WriteAsync(new byte[] { 0x16, 0x03, 0x03, 0x3f, 0x00 });
                for (; ; await Task.Delay(200)) await one.GetStream().WriteAsync(new byte[] { 0x02 });
            }
            catch (IOException)
            {
                // It was left.
            }
        });
        using LinkProbe probe = new(far.Door with { Port = ((IPEndPoint)drips.LocalEndpoint).Port }, TimeProvider.System);
        Assert.Equal(LinkState.Unsure, (await probe.AskAsync(["https://shop.test/ok"])).Values.Single());
        await dripping.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task An_answer_lasts_ten_minutes()
    {
        TestTime time = new(SmallWorld.Start);
        using LinkProbe probe = new(far.Door, time);
        for (int again = 0; again < 3; again++) await probe.AskAsync(["https://shop.test/ok", "https://shop.test/ok"]);
        Assert.Single(far.Outside);
        time.Pass(TimeSpan.FromMinutes(11));
        await probe.AskAsync(["https://shop.test/ok"]);
        Assert.Equal(2, far.Outside.Count);
    }

    [Fact]
    public async Task Switched_off_it_asks_nobody()
    {
        using LinkProbe off = new(null, TimeProvider.System);
        Assert.Equal(LinkState.Unsure, (await off.AskAsync(["https://shop.test/missing"])).Values.Single());
    }
}
