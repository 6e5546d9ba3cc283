using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Platform.Tenancy;

/// <summary>Finds who of some people belongs to an audience of a merchant's. Asked in the transaction that decides, for many people at once.</summary>
/// <param name="holders">People as in <see cref="Identity.Caller.Holder"/>.</param>
public delegate Task<List<string>> FindMembers(WorkbenchDb db, long merchant, IReadOnlyList<string> holders, CancellationToken stop);

/// <summary>A group of people that one house knows and others reach by its name.</summary>
/// <param name="Name">E.g. <c>followers</c>.</param>
public sealed record Audience(string Name, FindMembers Find);

/// <summary>The audiences of all houses: a house that hands something to followers need not know who keeps them.</summary>
public sealed class Audiences(ProductRegistry products)
{
    private readonly Dictionary<string, FindMembers> all =
        products.All(sheet => sheet.AllAudiences).ToDictionary(audience => audience.Name, audience => audience.Find);

    /// <summary>Those of the people who belong to it; nobody belongs to one that no house keeps.</summary>
    public Task<List<string>> MembersAsync(string name, WorkbenchDb db, long merchant, IReadOnlyList<string> holders, CancellationToken stop) =>
        all.TryGetValue(name, out FindMembers? find) ? find(db, merchant, holders, stop) : Task.FromResult<List<string>>([]);
}
