using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Tests.World;
using static MerchantWorkbench.Tests.World.CanaryTown;

namespace MerchantWorkbench.Tests.Sites.Shell;

/// <summary>
/// Every page and every plain address that <c>routes</c> lists, asked with the browser of everybody: nobody comes by another merchant's
/// words or changes its rows, and nobody sees or does at their own merchant what their role may not. The requests are made from the
/// routes and from the code of the pages, so a new page, form or word of an address is asked as well.
/// </summary>
public abstract partial class PageCrawlTests(CanaryTown town)
{
    private const int Told = 100;
    private const string Refused = "您还没有这项权限";

    /// <summary>They end the asker's own session and nothing else; asked last.</summary>
    private static readonly string[] EndsOneself = ["/account/sign-out", "/account/sign-out-everywhere"];

    private static readonly string[] OfEachKind = ["nobody", "owner", "cashier", "reviewer"];

    private readonly ConcurrentQueue<string> wrong = new();

    private sealed record Heard(int Status, string Text, string Body);

    [Fact]
    public async Task Nobody_comes_by_the_other_merchants_things()
    {
        WebRoute[] routes = await RoutesAsync();
        await EveryWordIsHeardByItsOwnerAsync(routes);
        string[] before = await town.Tables.CalmAsync(town.Other.Id);
        PageCell[] cells = [.. routes.SelectMany(route => PageCells.Of(route, town.Other, town.Other, town.Own))
            .Where(cell => !IsForEverybody(cell)).OrderBy(cell => Array.IndexOf(EndsOneself, cell.Of.Path))];
        // Who may do what is decided before any database is asked: on the second one somebody of each kind is enough.
        Principal[] everybody = [.. (await town.PrincipalsAsync()).Where(one => town.Engine == Engine.Sqlite || OfEachKind.Contains(one.Name))];
        await Task.WhenAll(everybody.Select(one => TryAsync(one, cells)));

        string engine = town.Engine.Provider.ToLowerInvariant();
        Figure.Report($"crawl.pages.{engine}.cells", cells.Length * everybody.Length, "cells", floor: 1_500, goal: 5_000);
        Figure.Report($"crawl.pages.{engine}.leaks", wrong.Count, "cells", floor: 0, goal: 0);
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order().Take(Told)));
        Assert.Equal(before, await town.Tables.CalmAsync(town.Other.Id));
    }

    [Fact]
    public async Task At_home_a_role_sees_and_does_only_what_it_may()
    {
        WebRoute[] routes = [.. (await RoutesAsync()).Where(route => route.Permissions.Length > 0)];
        string[] before = await town.Tables.CalmAsync(town.Own.Id);
        int cells = 0;
        foreach (Principal one in (await town.PrincipalsAsync()).Where(one => one.Role is not null))
            foreach (WebRoute route in routes.Where(route => route.Site == (one.IsStaff ? "staff" : "merchant") && !MayAll(one, route)))
                foreach (PageCell cell in PageCells.Of(route, town.Own, town.Own))
                {
                    cells++;
                    Heard heard = await AskAsync(one, cell);
                    // A form that is not on the page that was drawn does not exist: 400.
                    bool isRefused = route.Kind == "operation" ? heard.Status == 403
                        : cell.Fields is not null ? heard.Status == 400
                        : heard.Status == 200 && heard.Body.Contains(Refused, StringComparison.Ordinal);
                    if (!isRefused) wrong.Enqueue($"{one.Name} {route.Method} {cell.Address} {heard.Status}");
                    Listen(one, cell, heard, town.Own.Canaries.Where(canary => canary.Place != "merchant's name" && canary.Place != one.Name + "'s name"));
                }

        Figure.Report($"crawl.refused.{town.Engine.Provider.ToLowerInvariant()}.cells", cells, "cells", floor: 100);
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order().Take(Told)));
        Assert.Equal(before, await town.Tables.CalmAsync(town.Own.Id));
    }

    /// <summary>A canary that sings for nobody would prove nothing. Only an order's number is shown on no page: it is for the API.</summary>
    private async Task EveryWordIsHeardByItsOwnerAsync(WebRoute[] routes)
    {
        Principal owner = await town.SignedInAsync(town.Other.Member("owner"));
        string heard = "";
        foreach (WebRoute route in routes.Where(route => route.Site == "merchant" && route.Method == "GET"))
            foreach (PageCell cell in PageCells.Of(route, town.Other, town.Other).Where(cell => cell.Fields is null))
            {
                Heard answer = await AskAsync(owner, cell);
                Assert.DoesNotContain(Refused, answer.Body, StringComparison.Ordinal);
                heard += answer.Text;
            }
        Assert.Equal(["order's number"],
            town.Other.Canaries.Where(canary => !heard.Contains(canary.Word, StringComparison.Ordinal)).Select(canary => canary.Place));
    }

    private async Task TryAsync(Principal one, PageCell[] cells)
    {
        Dictionary<(string, string), string> missing = [];
        foreach (PageCell cell in cells)
        {
            Heard heard = await AskAsync(one, cell);
            if (!IsKeptOut(one, cell, heard)) wrong.Enqueue($"{one.Name} {(cell.Fields is null ? "GET" : "POST")} {cell.Address} {heard.Status}");
            Listen(one, cell, heard, town.Other.Canaries.Where(canary => !MayHear(one, cell, canary.Ring)));
            if (!one.IsMember || !cell.IsAtHome || cell.Thing is null || cell.Fields is not null) continue;
            // A foreign thing and one that never was: no difference.
            string none = Ids.Text(Ids.Parse(cell.Thing) + 1), like = cell.About("").Address;
            if (!missing.TryGetValue((cell.Of.Path, like), out string? usual))
                missing[(cell.Of.Path, like)] = usual = Plain(await AskAsync(one, cell.About(none)), none);
            if (Plain(heard, cell.Thing) == usual) continue;
            // A page may tell the minutes that are left: both once more, side by side.
            missing[(cell.Of.Path, like)] = usual = Plain(await AskAsync(one, cell.About(none)), none);
            if (Plain(await AskAsync(one, cell), cell.Thing) != usual) wrong.Enqueue($"{one.Name} {cell.Address}: foreign is not like missing");
        }
    }

    /// <summary>302 to the sign-in page for who is not signed in, 404 for strangers, 403 without the right, 404 for foreign things.</summary>
    private static bool IsKeptOut(Principal one, PageCell cell, Heard heard) => cell.Of.Site switch
    {
        "merchant" or "staff" when one.Role is null => heard.Status == 302 && heard.Text.StartsWith("/account/sign-in", StringComparison.Ordinal),
        "merchant" when !one.IsMember || !cell.IsAtHome => heard.Status == 404,
        "merchant" when cell.Of.Kind == "operation" && !MayAll(one, cell.Of) => heard.Status == 403,
        "merchant" when cell.Of.Kind == "operation" && cell.Thing is not null => heard.Status == 404,
        "staff" when !one.IsStaff => heard.Status == 404,
        _ => heard.Status < 500,
    };

    private static bool MayHear(Principal one, PageCell cell, Canary.Reach ring) => ring switch
    {
        Canary.Reach.Street => cell.Of.Site == "shopper" || (one.IsStaff && cell.Of.Site == "staff"),
        Canary.Reach.Staff => one.IsStaff && cell.Of.Site == "staff",
        _ => false,
    };

    /// <summary>A shopper may take what is open; that is a change, and right.</summary>
    private bool IsForEverybody(PageCell cell) => cell.Of.Path == "/m/coupon/{Id}" && cell.Fields is not null && cell.Thing == town.Other.Things["running"];

    private void Listen(Principal one, PageCell cell, Heard heard, IEnumerable<Canary> canaries)
    {
        foreach (Canary canary in canaries)
            if (heard.Text.Contains(canary.Word, StringComparison.Ordinal) && !cell.Sent.Contains(canary.Word, StringComparison.Ordinal))
                wrong.Enqueue($"{one.Name} {cell.Of.Method} {cell.Address} heard the {canary.Place}");
    }

    private static async Task<Heard> AskAsync(Principal one, PageCell cell)
    {
        using HttpResponseMessage answer = await SendAsync(one, cell);
        string body = await answer.Content.ReadAsStringAsync();
        string head = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value));
        string where = answer.Headers.Location is not { } location ? ""
            : Uri.UnescapeDataString(location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString);
        return new((int)answer.StatusCode, $"{where}\n{head}\n{body}", body);
    }

    private static async Task<HttpResponseMessage> SendAsync(Principal one, PageCell cell)
    {
        if (cell.Fields is null && cell.Of.Method == "GET") return await one.Visitor.GetAsync(cell.Address);
        if (cell.Of.Kind == "operation")
        {
            using MultipartFormDataContent parts = Form(one, cell.Fields!, Uploaded);
            return await one.Visitor.PostContentAsync(cell.Address, parts);
        }
        return await one.Visitor.PostRawAsync(cell.Address, new Dictionary<string, string>(cell.Fields!) { [FormVisitor.TokenField] = one.Token });
    }

    private static bool MayAll(Principal one, WebRoute route) => route.Permissions.All(name => Held[name].IsHeldBy(one.Role!.Value));

    /// <summary>Whatever an address for files asks for: without it the form is refused before anybody asks who sends it.</summary>
    private static (string, string, bool)[] Uploaded { get; } =
        [("picture", "", true), ("captions", "", true), ("part", "", true), ("bytes", "100", false), ("at", "0", false)];

    private static Dictionary<string, Permission> Held { get; } =
        ReviewPermissions.All.Concat(new ProductRegistry().All(sheet => sheet.AllPermissions)).DistinctBy(right => right.Name)
            .ToDictionary(right => right.Name);

    private static string Plain(Heard heard, string id) =>
        heard.Status + Changing().Replace(heard.Body, "").Replace(id, "…", StringComparison.Ordinal);

    private async Task<WebRoute[]> RoutesAsync()
    {
        (int exit, string output, string errors) = await town.App.RunAsync("routes");
        Assert.True(exit == 0, errors);
        return [.. JsonSerializer.Deserialize<WebRoute[]>(output, JsonSerializerOptions.Web)!.Where(route => route.Site != "api")];
    }

    [GeneratedRegex("name=\"(__RequestVerificationToken|(Sent\\.)?Key)\" value=\"[^\"]*\"|<!--Blazor.*?-->", RegexOptions.Singleline)]
    private static partial Regex Changing();
}

public sealed class PageCrawlOnSqliteTests(CanaryTownOnSqlite town) : PageCrawlTests(town), IClassFixture<CanaryTownOnSqlite>;

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PageCrawlOnPostgreSqlTests(CanaryTownOnPostgreSql town) : PageCrawlTests(town), IClassFixture<CanaryTownOnPostgreSql>;
