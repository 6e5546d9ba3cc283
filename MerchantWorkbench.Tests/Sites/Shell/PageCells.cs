using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Sites.Shell;

/// <summary>One page or plain address of the program, as <c>routes</c> tells it.</summary>
internal sealed record WebRoute(string Kind, string Method, string Path, string Site, string[] Permissions, string[] TenantIds);

/// <summary>One request of somebody who looks for what is not theirs.</summary>
/// <param name="Of">The address it stands for.</param>
/// <param name="IsAtHome">Whether it goes to the asker's own merchant, with the other's things.</param>
/// <param name="Thing">The foreign thing it names, if it names one.</param>
/// <param name="Fields">What is posted; null for a look.</param>
internal sealed record PageCell(WebRoute Of, string Address, bool IsAtHome, string? Thing, Dictionary<string, string>? Fields = null)
{
    /// <summary>Everything sent: what comes back of it is an echo.</summary>
    public string Sent => Uri.UnescapeDataString(Address) + (Fields is null ? "" : string.Join(' ', Fields.Values));

    /// <summary>The same request about another thing.</summary>
    public PageCell About(string other) => this with { Address = Address.Replace(Thing!, other, StringComparison.Ordinal), Thing = other };
}

/// <summary>All requests about one merchant's things, made from what the addresses and pages themselves say they take.</summary>
internal static class PageCells
{
    /// <summary>Ids that can stand in an address; the rest of a merchant's things travel in fields.</summary>
    private static readonly string[] InFields = ["running", "piece", "redemption", "shop"];

    /// <summary>What a route is asked about the things of one merchant, at that merchant's address and at the asker's own.</summary>
    public static IEnumerable<PageCell> Of(WebRoute route, CanaryTown.Side things, params CanaryTown.Side[] places) =>
        from place in route.TenantIds.Any(IsMerchant) ? places : [places[0]]
        from cell in At(route, things, place)
        select cell with { IsAtHome = place != things };

    private static IEnumerable<PageCell> At(WebRoute route, CanaryTown.Side things, CanaryTown.Side place)
    {
        string path = Put(route.Path, IsMerchant, place.Merchant.ShortName);
        bool namesOne = path.Contains('{', StringComparison.Ordinal);
        WebPage? page = route.Kind == "page" ? WebPage.All[route.Path] : null;
        foreach ((string name, string id) in namesOne ? things.Things : new Dictionary<string, string> { [""] = "" })
        {
            if (name == "code") continue;
            string address = Fill(path, id, things);
            string? thing = namesOne ? id : null;
            yield return new(route, address, false, thing, route.Method == "GET" ? null : new() { ["codes"] = "FREMD-0001" });
            foreach (string form in page?.Forms ?? [])
                foreach (Dictionary<string, string> fields in Filled(page!, form, things, place)) yield return new(route, address, false, thing, fields);
        }
        if (page is null or { Queries.Count: 0 }) yield break;
        string bare = Fill(path, things.Things["running"], things);
        foreach ((_, string id) in things.Things)
            yield return new(route, bare + "?" + string.Join('&', page.Queries.Select(query => $"{query}={id}")), false, id);
    }

    /// <summary>A form filled in with foreign things in every field that takes one; a form in steps, at every step.</summary>
    private static IEnumerable<Dictionary<string, string>> Filled(WebPage page, string form, CanaryTown.Side things, CanaryTown.Side place) =>
        from thing in InFields
        from step in page.Fields.Any(IsStep) ? (string[])["Code", "Order", "Undo"] : [""]
        from shop in page.Fields.Any(IsStep) ? (string[])[things.Things["shop"], place.Things["shop"]] : [""]
        select page.Fields.ToDictionary(field => field, field => field.Split('.')[^1] switch
        {
            "Step" => step,
            "Shop" => shop,
            "Code" => things.Things["code"],
            "Order" => "50",
            "Key" => Guid.NewGuid().ToString("N"),
            "Email" => things.Member("manager").Email,
            "Password" or "Current" => "falsch-1234",
            "Name" => " ",
            "Reason" => "fremd",
            _ => things.Things[thing],
        }).With("_handler", form);

    private static Dictionary<string, string> With(this Dictionary<string, string> fields, string name, string value)
    {
        fields[name] = value;
        return fields;
    }

    private static bool IsStep(string field) => field.EndsWith("Step", StringComparison.Ordinal);

    private static bool IsMerchant(string parameter) => parameter.Equals("merchant", StringComparison.OrdinalIgnoreCase);

    private static string Fill(string path, string id, CanaryTown.Side things)
    {
        // Two ids in one address: the first is the parent that really has such children.
        if (path.Contains("{import}", StringComparison.Ordinal)) path = Put(path, name => name == "id", things.Things["uploaded"]);
        return Put(Put(path, name => name == "Paper", "a4"), _ => true, id);
    }

    private static string Put(string path, Func<string, bool> which, string value) =>
        Regex.Replace(path, @"\{\*{0,2}(\w+)(?::[^/]*)?\}", found => which(found.Groups[1].Value) ? value : found.Value);
}
