using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Operations.Actions.Campaigns;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Operations.Screens.Merchant.Campaigns;

/// <summary>One campaign: its parts in order and where each stands; published together, held back, copied, kept as a recipe.</summary>
public sealed partial class CampaignPage
{
    private FindCampaign.Found? found;
    private Refusal? refusal, wrong, unkept;
    private DateOnly? from;
    private string? name, said;
    private bool busy;

    [Parameter] public string Merchant { get; set; } = "";

    [Parameter] public string Id { get; set; } = "";

    [Inject] private FindCampaign Find { get; set; } = null!;

    [Inject] private PublishCampaign Publish { get; set; } = null!;

    [Inject] private HoldCampaigns Hold { get; set; } = null!;

    [Inject] private LeaveOutPart LeaveOut { get; set; } = null!;

    [Inject] private CopyCampaign Copy { get; set; } = null!;

    [Inject] private SaveRecipe Keep { get; set; } = null!;

    [Inject] private Sentences Sentences { get; set; } = null!;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    private CampaignSheet? Sheet => found?.Campaign;

    private bool May => Here.Can(OperationsPermissions.Campaigns);

    /// <summary>Parts that are not so far.</summary>
    private int Open => Sheet!.Parts.Count(part => part.Stage is PartStage.Draft or PartStage.InReview or PartStage.Rejected or PartStage.Gone);

    protected override Task OnParametersSetAsync() => RefreshAsync();

    protected override async Task RefreshAsync()
    {
        Outcome<FindCampaign.Found> read = await Find.RunAsync(Here.Caller, Ids.Parse(Id));
        if (read.Refusal is { } no) refusal = no;
        found = read.Value ?? found;
        name ??= Sheet?.Name;
        from ??= Sheet?.From.AddMonths(1);
    }

    private bool Has(params PartStage[] stages) => Sheet!.Parts.Any(part => stages.Contains(part.Stage));

    private Task PublishAsync() => DoAsync(async () => refusal = (await Publish.RunAsync(Here.Caller, Ids.Parse(Id))).Refusal);

    private Task HoldAsync(bool goOn) => DoAsync(async () => refusal = (await Hold.RunAsync(Here.Caller, new HoldCampaigns.Request([Id]), goOn)).Refusal);

    private Task LeaveOutAsync(CampaignPartSheet part) =>
        DoAsync(async () => refusal = (await LeaveOut.RunAsync(Here.Caller, Ids.Parse(Id), new LeaveOutPart.Request(part.Kind, part.Id))).Refusal);

    private Task KeepAsync() => DoAsync(async () =>
    {
        said = (await Keep.RunAsync(Here.Caller, Ids.Parse(Id), new SaveRecipe.Request(name))).Is(out RecipeLine? kept, out unkept)
            ? Say["Recipe.Kept", kept.Name].Value : null;
    });

    private async Task CopyAsync()
    {
        busy = true;
        bool isMade = (await Copy.RunAsync(Here.Caller, Ids.Parse(Id), new CopyCampaign.Request(from))).Is(out CampaignSheet? copy, out wrong);
        busy = false;
        // What a part's house refuses is told above the parts.
        if (wrong?.Fields.Any(field => field.Pointer.StartsWith("/parts", StringComparison.Ordinal)) == true) refusal = wrong;
        if (isMade) Nav.NavigateTo(Here.Path("operations/campaigns/" + copy!.Id));
    }

    private async Task DoAsync(Func<Task> work)
    {
        busy = true;
        await work();
        busy = false;
        await RefreshAsync();
    }
}
