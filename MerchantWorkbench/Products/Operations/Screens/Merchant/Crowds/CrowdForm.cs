using MerchantWorkbench.Products.Operations.Actions.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Crowds;

namespace MerchantWorkbench.Products.Operations.Screens.Merchant.Crowds;

/// <summary>A crowd while it is being put together.</summary>
public sealed class CrowdForm
{
    /// <summary>A new one asks who came in the last thirty days.</summary>
    public CrowdForm(DateOnly until) => (Until, Groups) = (until, [[new TermForm()]]);

    public CrowdForm(CrowdSheet crowd) => (Name, Purpose, Until, Version, Groups) = (crowd.Name, crowd.Purpose, crowd.Until, crowd.Version,
        [.. crowd.Rule.All.Select(group => group.Any.Select(term => new TermForm(term)).ToList())]);

    public string? Name { get; set; }

    public string? Purpose { get; set; }

    public DateOnly? Until { get; set; }

    public int? Version { get; }

    /// <summary>Of each at least one must hold.</summary>
    public List<List<TermForm>> Groups { get; }

    public CrowdRule Rule() => new([.. Groups.Select(group => new CrowdRule.Group([.. group.Select(term => term.Term())]))]);

    internal SaveCrowd.Request Request() => new(Name, Purpose, Rule(), Until, Version);

    /// <summary>Takes a term out; a group without terms goes with it, but the last term of all stays.</summary>
    public void Remove(List<TermForm> group, TermForm term)
    {
        if (Groups.Sum(one => one.Count) == 1) return;
        group.Remove(term);
        if (group.Count == 0) Groups.Remove(group);
    }
}
