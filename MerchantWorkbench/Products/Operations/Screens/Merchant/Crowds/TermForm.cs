using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain.Crowds;

namespace MerchantWorkbench.Products.Operations.Screens.Merchant.Crowds;

/// <summary>One term while it is being filled in. What its kind does not use is kept, and left out of what is asked.</summary>
public sealed class TermForm
{
    public TermForm()
    {
    }

    public TermForm(CrowdTerm term)
    {
        (Kind, Not, Days, Times) = (Words.Name(term.Kind), term.Not, term.Days ?? Days, term.Times);
        (Did, Origin, Shop) = (term.Did is { } did ? Words.Name(did) : Did, term.Origin is { } origin ? Words.Name(origin) : null, term.ShopId);
        (FromFen, UntilFen, Tag) = (term.FromFen, term.UntilFen, term.Tag);
    }

    public string? Kind { get; set; } = Words.Name(TermKind.Came);

    public bool Not { get; set; }

    public long? Days { get; set; } = 30;

    public long? Times { get; set; }

    public string? Did { get; set; } = Words.Name(BehaviourKind.Redeemed);

    public string? Origin { get; set; }

    public string? Shop { get; set; }

    public long? FromFen { get; set; }

    public long? UntilFen { get; set; }

    public string? Tag { get; set; }

    public TermKind Asks => Words.TryParse(Kind, out TermKind kind) ? kind : TermKind.Came;

    public bool Comes => Asks is TermKind.Came or TermKind.Did;

    public CrowdTerm Term() => new(Asks, Not,
        Days: Asks == TermKind.Tag ? null : (int?)Days,
        Times: Comes ? (int?)Times : null,
        Did: Asks == TermKind.Did && Words.TryParse(Did, out BehaviourKind did) ? did : null,
        Origin: (Comes || Asks == TermKind.First) && Words.TryParse(Origin, out BehaviourOrigin origin) ? origin : null,
        ShopId: Comes && !string.IsNullOrEmpty(Shop) ? Shop : null,
        FromFen: Asks == TermKind.Spent ? FromFen : null,
        UntilFen: Asks == TermKind.Spent ? UntilFen : null,
        Tag: Asks == TermKind.Tag && !string.IsNullOrEmpty(Tag) ? Tag : null);
}
