using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Platform.Tenancy;

/// <summary>Finds who of some people belongs to an audience of a merchant's. Asked in the transaction that decides, for many people at once.</summary>
/// <param name="holders">People as in <see cref="Identity.Caller.Holder"/>.</param>
public delegate Task<List<string>> FindMembers(WorkbenchDb db, long merchant, IReadOnlyList<string> holders, CancellationToken stop);

/// <summary>Everybody of an audience with the merchant it is of, for who sorts people in memory and tells nobody but how many.</summary>
public delegate Task<List<(long Merchant, string Holder)>> ListMembers(WorkbenchDb db, CancellationToken stop);

/// <summary>A group of people that one house knows and others reach by its name.</summary>
/// <param name="Name">E.g. <c>followers</c>.</param>
public sealed record Audience(string Name, FindMembers Find, ListMembers List);

/// <summary>The audiences of all houses: a house that hands something to followers need not know who keeps them.</summary>
public sealed class Audiences(ProductRegistry products)
{
    private readonly Dictionary<string, Audience> all = products.All(sheet => sheet.AllAudiences).ToDictionary(audience => audience.Name);

    /// <summary>Those of the people who belong to it; nobody belongs to one that no house keeps.</summary>
    public Task<List<string>> MembersAsync(string name, WorkbenchDb db, long merchant, IReadOnlyList<string> holders, CancellationToken stop) =>
        all.TryGetValue(name, out Audience? one) ? one.Find(db, merchant, holders, stop) : Task.FromResult<List<string>>([]);

    /// <summary>Everybody who belongs to one of any merchant's.</summary>
    public Task<List<(long Merchant, string Holder)>> AllAsync(string name, WorkbenchDb db, CancellationToken stop) =>
        all.TryGetValue(name, out Audience? one) ? one.List(db, stop) : Task.FromResult<List<(long Merchant, string Holder)>>([]);
}
