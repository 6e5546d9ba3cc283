using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Data;

/// <summary>A plan of the platform's. What SQL decides by stands in columns beside the terms, written by <see cref="Say"/> alone.</summary>
internal sealed class Plan
{
    private PlanTerms? terms;

    public long Id { get; init; }

    public string TermsJson { get; private set; } = "";

    /// <summary>Rises with every change of the terms.</summary>
    public int Version { get; private set; }

    public PlanStage Stage { get; set; } = PlanStage.Draft;

    public int Places { get; private set; }

    /// <summary>Places that are used; moved by guarded updates alone.</summary>
    public int Taken { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    /// <summary>When it was saved, published or withdrawn last.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    public PlanTerms Terms => terms ??= PlanTerms.Read(TermsJson);

    /// <summary>Takes new terms as a new version.</summary>
    public void Say(PlanTerms said, DateTimeOffset now)
    {
        terms = said;
        (TermsJson, Places, FirstDay, LastDay, ChangedAt) = (said.Write(), said.Places, said.From!.Value, said.Until!.Value, now);
        Version++;
    }
}
