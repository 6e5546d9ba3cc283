using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Hosting;

/// <summary>How many pages of the workbench one person, or one address, holds open at a time.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class CircuitPlacesTests(SeededApp town) : IClassFixture<SeededApp>
{
    private const string Negotiation = "/_blazor/negotiate?negotiateVersion=1";

    private static readonly byte[] Hello = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray();

    [Fact]
    public async Task The_next_page_of_a_person_is_refused_with_a_sentence_until_one_closes()
    {
        using Pages open = new();
        FormVisitor owner = await SignedInAsync("owner"), cashier = await SignedInAsync("cashier");
        for (int page = 0; page < CircuitPlaces.EachPerson; page++) Assert.Null(await open.ConnectAsync(owner, town.App));

        Assert.Equal(HttpStatusCode.TooManyRequests, await open.ConnectAsync(owner, town.App));
        using HttpResponseMessage told = await owner.PostContentAsync(Negotiation, new StringContent(""));
        JsonElement problem = await told.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((429, "circuits.too_many"), ((int)told.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains($"{CircuitPlaces.EachPerson}", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Null(await open.ConnectAsync(cashier, town.App));

        open.CloseFirst();
        await Wait.UntilAsync(async () => await open.ConnectAsync(owner, town.App) is null);
        Assert.Equal(HttpStatusCode.TooManyRequests, await open.ConnectAsync(owner, town.App));
    }

    [Fact]
    public async Task An_address_has_its_places_too()
    {
        // An app of its own: all tests come from one address.
        await using AppProcess app = await AppProcess.StartAsync(new());
        using Pages open = new();
        FormVisitor somebody = new(app);
        for (int page = 0; page < CircuitPlaces.EachAddress; page++) Assert.Null(await open.ConnectAsync(somebody, app));

        Assert.Equal(HttpStatusCode.TooManyRequests, await open.ConnectAsync(new FormVisitor(app), app));
        Assert.Equal(HttpStatusCode.TooManyRequests, await open.ConnectAsync(new FormVisitor(app), app, "_blazor/"));
        open.CloseFirst();
        await Wait.UntilAsync(async () => await open.ConnectAsync(somebody, app) is null);
    }

    [Fact]
    public async Task Load_tests_switch_it_off()
    {
        await using AppProcess app = await AppProcess.StartAsync(new() { Variables = { ["Workbench__RateLimits__Enabled"] = "false" } });
        using Pages open = new();
        for (int page = 0; page <= CircuitPlaces.EachAddress; page++) Assert.Null(await open.ConnectAsync(new FormVisitor(app), app));
    }

    private async Task<FormVisitor> SignedInAsync(string role)
    {
        JsonElement person = town.User(role);
        FormVisitor visitor = new(town.App);
        await visitor.SignInAsync(person.GetProperty("email").GetString()!, person.GetProperty("password").GetString()!);
        return visitor;
    }

    /// <summary>Connections as open pages hold them.</summary>
    private sealed class Pages : IDisposable
    {
        private readonly Queue<ClientWebSocket> open = [];

        /// <returns>The status of a refusal, or null when it stands.</returns>
        public async Task<HttpStatusCode?> ConnectAsync(FormVisitor visitor, AppProcess app, string door = "_blazor")
        {
            ClientWebSocket socket = new();
            socket.Options.CollectHttpResponseDetails = true;
            try
            {
                await visitor.ConnectAsync(socket, new UriBuilder(new Uri(app.BaseAddress, door)) { Scheme = "ws" }.Uri);
                await socket.SendAsync(Hello, WebSocketMessageType.Text, true, default);
                open.Enqueue(socket);
                return null;
            }
            catch (WebSocketException)
            {
                using (socket) return socket.HttpStatusCode;
            }
        }

        public void CloseFirst() => open.Dequeue().Dispose();

        public void Dispose()
        {
            while (open.Count > 0) CloseFirst();
        }
    }
}
