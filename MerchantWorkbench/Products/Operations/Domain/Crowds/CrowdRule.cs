using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Crowds;

/// <summary>Who belongs to a crowd: of every group at least one term holds. Without a group, everybody who has come.</summary>
public sealed record CrowdRule(IReadOnlyList<CrowdRule.Group> All)
{
    /// <summary>Terms of which one is enough.</summary>
    public sealed record Group(IReadOnlyList<CrowdTerm> Any);

    /// <summary>Everybody who belongs.</summary>
    /// <param name="guests">Everybody who has come.</param>
    /// <param name="meant">Those of a term, its <see cref="CrowdTerm.Not"/> left aside.</param>
    public PeopleSet Of(PeopleSet guests, Func<CrowdTerm, PeopleSet> meant) => All
        .Select(group => group.Any.Aggregate(PeopleSet.Nobody, (people, term) =>
            people.Or(term.Not ? guests.Without(meant(term)) : meant(term).And(guests))))
        .OrderBy(people => people.Count)
        .Aggregate(guests, (all, people) => all.And(people));
}
