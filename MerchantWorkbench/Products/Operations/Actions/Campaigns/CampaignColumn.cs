using MerchantWorkbench.Platform.Campaigns;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>What campaigns do for one purpose.</summary>
/// <param name="Running">Parts shoppers meet.</param>
/// <param name="Waiting">Parts that are with a reviewer, or wait for others or for their day.</param>
/// <param name="Drafts">Parts being written.</param>
/// <param name="People">People its running and past parts reached, counted by part.</param>
/// <param name="Next">What to do next; null when nothing is to be done.</param>
public sealed record CampaignColumn(PartPurpose Purpose, int Running, int Waiting, int Drafts, int People, CampaignColumn.Step? Next)
{
    /// <summary>What to do about a part.</summary>
    /// <param name="Code"><c>mend</c> a part that was sent back, <c>gone</c>: decide about one that is not there any more, <c>publish</c> drafts.</param>
    public sealed record Step(string Code, string Campaign, string Name);

    internal static CampaignColumn Of(PartPurpose purpose, IReadOnlyList<CampaignSheet> all)
    {
        (CampaignSheet Of, CampaignPartSheet Part)[] own =
            [.. all.SelectMany(one => one.Parts.Select(part => (one, part))).Where(one => one.part.Purpose == purpose)];
        return new(purpose, Count(PartStage.Running), Count(PartStage.InReview, PartStage.Approved, PartStage.Ready, PartStage.Scheduled),
            Count(PartStage.Draft, PartStage.Rejected), own.Sum(one => one.Part.People ?? 0),
            Find("mend", PartStage.Rejected) ?? Find("gone", PartStage.Gone) ?? Find("publish", PartStage.Draft));

        int Count(params PartStage[] stages) => own.Count(one => stages.Contains(one.Part.Stage));

        Step? Find(string code, PartStage stage) =>
            own.FirstOrDefault(one => one.Part.Stage == stage && one.Of.Stage != Domain.Campaigns.CampaignStage.Released) is { Of: { } of, Part: { } part }
                ? new Step(code, of.Id, part.Name.Length == 0 ? of.Name : part.Name) : null;
    }
}
