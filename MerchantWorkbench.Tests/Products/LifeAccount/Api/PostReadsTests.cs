using System.Net;
using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Api;

/// <summary>How phones become readers over HTTP, and the table that the merchant takes home.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class PostReadsTests(SeededApp town) : IClassFixture<SeededApp>
{
    [Fact]
    public async Task A_phone_is_a_reader_when_it_comes_back_with_its_cookie_or_its_script_tells()
    {
        string post = await town.LiveAsync("看看谁来了"), path = "/m/life/" + post;
        FormVisitor machine = new(town.App), guest = new(town.App), phone = new(town.App);
        await machine.TextAsync(path);
        await guest.TextAsync(path);
        Assert.Contains("data-read=\"known\"", await guest.TextAsync(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await phone.PostAsync(path, path + "/read", [])).StatusCode);
        await SeesAsync(post, readers: 2, ended: 0);
        Assert.Equal(HttpStatusCode.NoContent, (await phone.PostAsync(path, path + "/read", new() { ["end"] = "1" })).StatusCode);
        await SeesAsync(post, readers: 2, ended: 1);

        Assert.Equal(HttpStatusCode.BadRequest, (await phone.PostRawAsync(path + "/read", new() { ["end"] = "1" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.PostAsync(path, "/m/life/nonsense/read", [])).StatusCode);
    }

    [Fact]
    public async Task The_table_opens_in_a_spreadsheet_and_calculates_nothing()
    {
        string post = await town.LiveAsync("=1+1 今天的面");
        FormVisitor person = new(town.App);
        JsonElement user = town.User("operator");
        await person.SignInAsync(user.GetProperty("email").GetString()!, user.GetProperty("password").GetString()!);
        using HttpResponseMessage answer = await person.GetAsync(town.Home + "/life/figures.csv");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        string[] lines = System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()).Split("\r\n");
        Assert.StartsWith("\uFEFF\"内容\",\"状态\"", lines[0], StringComparison.Ordinal);
        string line = Assert.Single(lines, one => one.StartsWith("\"'=1+1", StringComparison.Ordinal));
        Assert.EndsWith(",0,0,,0,0,0,0,0,0.00,\"\"", line, StringComparison.Ordinal);
        Assert.Contains(post, await person.TextAsync(town.Home + "/life/figures"), StringComparison.Ordinal);

        JsonElement cashier = town.User("cashier");
        FormVisitor other = new(town.App);
        await other.SignInAsync(cashier.GetProperty("email").GetString()!, cashier.GetProperty("password").GetString()!);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(town.Home + "/life/figures.csv")).StatusCode);
    }

    /// <summary>What the API tells, once what was heard is kept.</summary>
    private Task SeesAsync(string post, int readers, int ended) => Wait.UntilAsync(async () =>
    {
        JsonElement figures = (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/posts/figures")).GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == post);
        return (figures.GetProperty("readers").GetInt32(), figures.GetProperty("readToEnd").GetInt32()) == (readers, ended);
    });
}
