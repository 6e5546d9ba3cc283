using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Platform.Tenancy;

/// <summary>Of whom it is asked whether they belong.</summary>
/// <param name="Which">Id of the one that is meant, for a name under which a merchant has several; null for others.</param>
public sealed record AudienceAsk(long Merchant, string? Which, DateTimeOffset Now);

/// <summary>One of several audiences of a name.</summary>
public sealed record AudienceChoice(string Id, string Name);

/// <summary>Finds who of some people belongs to an audience of a merchant's. Asked in the transaction that decides, for many people at once.</summary>
/// <param name="holders">People as in <see cref="Identity.Caller.Holder"/>.</param>
public delegate Task<List<string>> FindMembers(WorkbenchDb db, AudienceAsk ask, IReadOnlyList<string> holders, CancellationToken stop);

/// <summary>Everybody of an audience with the merchant it is of, for who sorts people in memory and tells nobody but how many.</summary>
public delegate Task<List<(long Merchant, string Holder)>> ListMembers(WorkbenchDb db, CancellationToken stop);

/// <summary>Those of a name that a merchant has now.</summary>
public delegate Task<List<AudienceChoice>> ListAudiences(WorkbenchDb db, AudienceAsk ask, CancellationToken stop);

/// <summary>A group of people that one house knows and others reach by its name.</summary>
/// <param name="Name">E.g. <c>followers</c>.</param>
/// <param name="List">Null where nobody may have all of them.</param>
/// <param name="Choices">Null where a merchant has one alone.</param>
public sealed record Audience(string Name, FindMembers Find, ListMembers? List = null, ListAudiences? Choices = null);

/// <summary>The audiences of all houses: a house that hands something to followers need not know who keeps them.</summary>
public sealed class Audiences(ProductRegistry products)
{
    private readonly Dictionary<string, Audience> all = products.All(sheet => sheet.AllAudiences).ToDictionary(audience => audience.Name);

    /// <summary>Those of the people who belong to it; nobody belongs to one that no house keeps.</summary>
    public Task<List<string>> MembersAsync(string name, WorkbenchDb db, AudienceAsk ask, IReadOnlyList<string> holders, CancellationToken stop) =>
        all.TryGetValue(name, out Audience? one) ? one.Find(db, ask, holders, stop) : Task.FromResult<List<string>>([]);

    /// <summary>Everybody who belongs to one of any merchant's.</summary>
    public Task<List<(long Merchant, string Holder)>> AllAsync(string name, WorkbenchDb db, CancellationToken stop) =>
        all.GetValueOrDefault(name)?.List is { } list ? list(db, stop) : Task.FromResult<List<(long Merchant, string Holder)>>([]);

    /// <summary>Those of a name that a merchant has now; none where there are not several.</summary>
    public Task<List<AudienceChoice>> ChoicesAsync(string name, WorkbenchDb db, AudienceAsk ask, CancellationToken stop) =>
        all.GetValueOrDefault(name)?.Choices is { } choices ? choices(db, ask, stop) : Task.FromResult<List<AudienceChoice>>([]);
}
